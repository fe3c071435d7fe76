/**
 * The reference page of `npm run bench:page`: Phaser and one scene with nothing in it, built like the game. It marks
 * its first painted frame as `first-frame`. With `?keys` it holds one rectangle, which any key moves: the least that
 * a key press can change. `?renderer=canvas` as in the game.
 */
import { AUTO, CANVAS, Core, Game, type GameObjects, Scale, Scene } from 'phaser';
import { afterPaint } from '../in-page/after-paint';

const query = new URLSearchParams(location.search);
const RECTANGLE_PX = 160;
const MOVE_PX = 40;

class EmptyScene extends Scene {
  create(): void {
    if (!query.has('keys')) return;
    const { width, height } = this.scale;
    const rectangle = this.add.rectangle(width / 2, height / 2, RECTANGLE_PX, RECTANGLE_PX, 0xffb26b);
    document.addEventListener('keydown', () => move(rectangle, width / 2));
  }
}

function move(rectangle: GameObjects.Rectangle, middle: number): void {
  rectangle.x = rectangle.x > middle ? middle : middle + MOVE_PX;
}

const game = new Game({
  type: query.get('renderer') === 'canvas' ? CANVAS : AUTO,
  parent: 'stage',
  backgroundColor: '#14122b',
  banner: false,
  antialiasGL: false,
  audio: { noAudio: true },
  scale: { mode: Scale.RESIZE, width: '100%', height: '100%' },
  scene: EmptyScene,
});
game.events.once(Core.Events.POST_RENDER, () => afterPaint(() => performance.mark('first-frame')));
