/** Light, sound, touch and words say the same of every action, in every way to play and with every sense. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/core/feedback/rules';
import { signalsOf } from '../../../src/core/feedback/signals';
import { type Action, HEADINGS, headingVector } from '../../../src/core/hunt/action';
import type { Hunt } from '../../../src/core/hunt/hunt';
import { CONTROLS } from '../../../src/core/level/level-spec';
import { heatStepOf } from '../../../src/scenes/view/color';
import { buzzOf, soundsOf } from '../../../src/session/sounds';
import { huntsAlong } from '../../fixtures/actions';
import { anyActionOf, anyLevelOf } from '../../fixtures/way-levels';

/** What each channel says of a change: −1 warmer, 1 colder, 0 the same, null nothing. */
function inWords(hunt: Hunt): number | null {
  const keys = messagesFor(signalsOf(hunt)).map(({ key }) => key);
  const key = keys.find((k) => /^feedback:(gauge|change|tap|knob)\./.test(k));
  if (key === undefined) return null;
  return key.includes('warmer') ? -1 : key.includes('colder') ? 1 : 0;
}

/** On its screen a robot runs a step at a time: words would tell the sum of a longer run, and sound its last step. */
const byOneStep = (action: Action): Action => (action.type === 'run' ? { ...action, length: 0 } : action);

test.each(CONTROLS)('on every action of a %s, with any of its senses', (controls) => {
  /** A level of this way with some of the senses that it could have. */
  const anyLevel = anyLevelOf(controls).chain((level) =>
    fc
      .subarray([...level.spec.senses], { minLength: 1 })
      .map((senses) => ({ ...level, spec: { ...level.spec, senses } })),
  );
  const told = { change: 0, slope: 0, wall: 0 };
  fc.assert(
    fc.property(
      anyLevel,
      fc.array(anyActionOf(controls).map(byOneStep), { maxLength: 40 }),
      (level, actions) => {
        const hunts = huntsAlong(level, actions);
        hunts.forEach((hunt, i) => {
          const record = hunt.records.at(-1);
          if (i === 0 || record === undefined || hunt.ending !== null) return;
          const sounds = soundsOf(record);
          const names: readonly string[] = sounds.map(({ name }) => name);
          const { change, arrow, warmth } = record.sensed;
          const said = inWords(hunt);

          // A change: sound, words and light have one sign.
          const heard = names.some((name) => name.endsWith('warmer'))
            ? -1
            : names.some((name) => name.endsWith('colder'))
              ? 1
              : 0;
          if (said !== null) told.change += 1;
          if (said !== null) expect(heard, `${record.type} ${names}`).toBe(said);
          const before = hunts[i - 1]?.sensed.warmth ?? null;
          if (change !== null && warmth !== null && before !== null && record.type !== 'robot-step') {
            expect(
              Math.sign(Number(heatStepOf(before)) - Number(heatStepOf(warmth))) * change,
            ).toBeGreaterThanOrEqual(0);
          }
          if (change === null)
            expect(names.filter((name) => name === 'warmer' || name === 'colder')).toEqual([]);

          // Which way is lower: sound and words name the arrow's side.
          const slope = sounds.find((sound) => sound.name === 'slope');
          const lower = signalsOf(hunt).lower;
          if (slope !== undefined) {
            told.slope += 1;
            expect(arrow).not.toBeNull();
            expect(lower).not.toBe('flat');
            if (lower !== null && lower !== 'flat' && slope.name === 'slope') {
              const [ux, uy] = headingVector(HEADINGS.indexOf(lower) as 0);
              expect(slope.pan * ux).toBeGreaterThanOrEqual(-0.4);
              if (slope.brightness === 'north') expect(uy).toBeGreaterThan(0);
              if (slope.brightness === 'south') expect(uy).toBeLessThan(0);
            }
          }
          if (arrow === null) expect(slope).toBeUndefined();

          // A wall: heard, shaken and said, or none of it.
          if (names.includes('bump')) told.wall += 1;
          const wall = messagesFor(signalsOf(hunt)).some(({ key }) => /wall|knob\.end/.test(key));
          expect(names.includes('bump'), 'a wall is heard when it is shaken').toBe(buzzOf(record).length > 1);
          if (record.type !== 'robot-step')
            expect(wall, 'a wall is said when it is heard').toBe(names.includes('bump'));
        });
      },
    ),
    { numRuns: 150, seed: 7 },
  );
  expect(told.change).toBeGreaterThan(20);
  expect(told.wall).toBeGreaterThan(0);
  // A desk has no map, so no slope; a robot's steps come too fast to sound of each.
  if (controls !== 'mixing-desk' && controls !== 'robot') expect(told.slope).toBeGreaterThan(20);
});
