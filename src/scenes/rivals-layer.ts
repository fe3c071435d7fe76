/** Who else walked here, on the lit field: as many dashed lines and faces as the player switched on, moving with the same cursor. */
import { effect } from '@preact/signals-core';
import type Phaser from 'phaser';
import { lookOf } from '../session/explore/looks';
import type { ShownWalker } from '../session/explore/rivals';
import type { MappedReplay } from '../session/views';
import type { LightLayer, Seen } from './view/light-layer';
import type { Surroundings } from './view/surroundings';
import { WalkerLine } from './view/walker-line';
import { walkerPictures } from './view/walker-pictures';

/** Faces stand around their dots, fanned out so that all can be seen where all begin, and none under Pip, who stands above. */
const BESIDE: readonly (readonly [number, number])[] = [
  [-1.3, -0.4],
  [1.3, -0.4],
  [-0.75, 0.85],
  [0.75, 0.85],
];

interface Drawn {
  readonly told: ShownWalker['told'];
  readonly line: WalkerLine;
  readonly slot: number;
}

export function makeRivalsLayer(
  scene: Phaser.Scene,
  around: Surroundings,
  { map }: MappedReplay,
): LightLayer {
  const drawn = new Map<string, Drawn>();
  let stale = false;

  const take = (shown: readonly ShownWalker[]): void => {
    for (const [id, { told, line }] of drawn) {
      // While another walk of its is reckoned, the one before stays.
      const now = shown.find(({ walker }) => walker.id === id);
      if (now !== undefined && (now.told === null || now.told === told)) continue;
      line.destroy();
      if (now === undefined) drawn.delete(id);
    }
    for (const { walker, told } of shown) {
      const before = drawn.get(walker.id);
      if (told === null || before?.told === told) continue;
      const slot = before?.slot ?? freeSlot();
      const pictures = walkerPictures(scene.textures, walker, around.pixelRatio);
      const beside = BESIDE[slot] ?? [0, 1];
      const line = new WalkerLine(scene, told, pictures, lookOf(walker), beside, 0.55 + 0.15 * slot);
      drawn.set(walker.id, { told, line, slot });
    }
  };
  const freeSlot = (): number => {
    const taken = [...drawn.values()].map(({ slot }) => slot);
    return BESIDE.findIndex((_, slot) => !taken.includes(slot));
  };

  const stop = effect(() => {
    const shown = around.session.explore.value?.rivals.shown.value ?? [];
    take(shown);
    stale = true;
    around.pacer.stir();
  });

  return {
    get stale() {
      return stale;
    },
    place: (seen: Seen, fieldSide: number) => {
      stale = false;
      const stands = around.session.birdView.peek()?.relief === true;
      const shape = map.dimension === 1 ? 'rope' : stands ? 'relief' : 'flat';
      const scale = Math.min(1, Math.max(0.72, fieldSide / 520));
      for (const { line } of drawn.values()) line.place(seen, shape, scale);
    },
    draw: (cursor, lit) => {
      for (const { line } of drawn.values()) line.draw(cursor, lit);
    },
    overlay: () => [...drawn.values()].flatMap(({ line }) => line.overlay()),
    destroy: () => {
      stop();
      for (const { line } of drawn.values()) line.destroy();
    },
  };
}
