/** How the standing relief fits the stage, seen from a given side: as large as there is room for, times its nearness. Pure. */
import type { BirdView, StageRect } from '../../session/views';
import { ReliefCamera, type ScreenBox } from './relief-camera';
import { RELIEF_BASE, type ReliefGrid } from './relief-grid';
import { WALL_HEIGHT } from './relief-mesh';

/** Room around the relief; more above, for who stands on its far edge. */
const SIDE_ROOM_PX = 18;
const HEAD_ROOM_PX = 40;
const FOOT_ROOM_PX = 12;
/** Every so many samples tell how large the relief is on screen. */
const OUTLINE_CELLS = 16;

export class ReliefFit {
  private readonly camera = new ReliefCamera();
  private readonly box: ScreenBox = { left: 0, right: 0, top: 0, bottom: 0 };

  /** The camera that sees it so; asked again, it is another's. */
  fit(
    { size, heights }: ReliefGrid,
    stage: StageRect,
    { turn, tilt, nearness, shiftX, shiftY }: Omit<BirdView, 'relief' | 'tooSlow'>,
  ): ReliefCamera {
    const { camera, box } = this;
    camera.look(turn, tilt).put(0, 0, 1).boxOf(RELIEF_BASE, 0, box);
    const half = (size - 1) / 2;
    for (let row = 0; row < size; row += OUTLINE_CELLS) {
      for (let column = 0; column < size; column += OUTLINE_CELLS) {
        const z = (heights[row * size + column] ?? 0) + WALL_HEIGHT;
        camera.project(column / half - 1, row / half - 1, z);
        box.left = Math.min(box.left, camera.screenX);
        box.right = Math.max(box.right, camera.screenX);
        box.top = Math.min(box.top, camera.screenY);
        box.bottom = Math.max(box.bottom, camera.screenY);
      }
    }
    const width = Math.max(60, stage.width - 2 * SIDE_ROOM_PX);
    const height = Math.max(60, stage.height - HEAD_ROOM_PX - FOOT_ROOM_PX);
    const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top)) * nearness;
    return camera.put(
      stage.x + stage.width * (0.5 + shiftX) - (scale * (box.left + box.right)) / 2,
      stage.y + HEAD_ROOM_PX + height / 2 + stage.height * shiftY - (scale * (box.top + box.bottom)) / 2,
      scale,
    );
  }
}
