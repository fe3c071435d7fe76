import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jarOf } from '../../../../src/core/course/jar';
import { newProfile } from '../../../../src/core/course/saves';
import { withFinishedHunt } from '../../../../src/core/course/seen';
import { inItsColors, SWEET_COLORS, SWEET_SHAPES, sweetOf } from '../../../../src/core/course/sweet';
import { joinReplay } from '../../../../src/core/replay/replay-head';

const codeOf = (levelId: string, seed: number): string =>
  joinReplay({ levelId, hash: '0000000', seed, actionText: 'g' });

describe('the jar', () => {
  test('holds a sweet for each field whose candy was found, the first found first', () => {
    let profile = newProfile();
    for (const [levelId, stars] of [
      ['second-bowl', 2],
      ['socks', 0],
      ['sweets', 1],
      ['first-bowl', 3],
    ] as const)
      profile = withFinishedHunt(profile, { levelId, seed: 7, stars, code: codeOf(levelId, 7) });
    expect(jarOf(profile)).toEqual([
      { levelId: 'second-bowl', sweet: sweetOf('second-bowl', 7), code: codeOf('second-bowl', 7) },
      { levelId: 'first-bowl', sweet: sweetOf('first-bowl', 7), code: codeOf('first-bowl', 7) },
    ]);
  });

  test('leaves out a walk whose code cannot be read', () => {
    const profile = withFinishedHunt(newProfile(), { levelId: 'bowl', seed: 1, stars: 3, code: 'no code' });
    expect(jarOf(profile)).toEqual([]);
  });
});

describe("a field's own sweet", () => {
  test('is the same each time, and all shapes and colours come up', () => {
    const drawn = Array.from({ length: 400 }, (_, seed) => sweetOf('first-bowl', seed));
    expect(drawn).toEqual(Array.from({ length: 400 }, (_, seed) => sweetOf('first-bowl', seed)));
    const kinds = new Set(drawn.map(({ shape, color }) => `${shape} ${color}`));
    expect(kinds.size).toBe(SWEET_SHAPES.length * SWEET_COLORS.length);
  });

  test.each(SWEET_SHAPES)(
    '%s is drawn in its colours, two and no others than the outline and white',
    (shape) => {
      const drawing = readFileSync(`assets/art/sweet-${shape}.svg`, 'utf8');
      const colored = inItsColors(drawing, { shape, color: 'mint' });
      expect(colored).toContain('#3ddc97');
      expect(colored).toContain('#15946a');
      const left = new Set(colored.match(/#[0-9a-f]{3,6}/g));
      for (const known of ['#3ddc97', '#15946a', '#14122b', '#fff', '#fff8ec']) left.delete(known);
      expect([...left]).toEqual([]);
    },
  );
});
