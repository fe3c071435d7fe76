/**
 * Light, sound, touch and words say the same of every action: for every way to play, with each sense alone and with all of them.
 * Each channel is read back from what it would show, play, shake or say, and nothing else.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../src/core/feedback/rules';
import { signalsOf } from '../../../src/core/feedback/signals';
import {
  type Action,
  HEADINGS,
  type Heading,
  type HeadingName,
  headingVector,
  nearestHeading,
} from '../../../src/core/hunt/action';
import type { Hunt } from '../../../src/core/hunt/hunt';
import { isMove, type StepRecord } from '../../../src/core/hunt/step-record';
import { CONTROLS, SENSES } from '../../../src/core/level/level-spec';
import { heatStepOf } from '../../../src/scenes/view/color';
import { feelingOf, playFor } from '../../../src/scenes/view/pip-answer';
import { turnOf } from '../../../src/scenes/view/slope-arrow';
import { burstFor } from '../../../src/scenes/view/sparks';
import { markOf } from '../../../src/scenes/view/toe-marks';
import { soundsOf } from '../../../src/session/sounds';
import { buzzOf } from '../../../src/session/touch';
import { huntsAlong, last } from '../../fixtures/actions';
import { anyActionOf, anyLevelOf } from '../../fixtures/way-levels';

/** What a channel tells of an action. */
interface Telling {
  /** −1 warmer, 1 colder, 0 neither. */
  readonly change: -1 | 0 | 1;
  readonly wall: boolean;
  readonly lower: HeadingName | null;
  readonly aside: 'overshoot' | 'footprints' | null;
}

function directionIn(name: string): -1 | 0 | 1 {
  return /warmer|ember/.test(name) ? -1 : /colder|snow/.test(name) ? 1 : 0;
}

function inWords(hunt: Hunt): Telling {
  const said = messagesFor(signalsOf(hunt));
  const has = (part: RegExp): boolean => said.some(({ key }) => part.test(key));
  const jump = said.find(({ key }) => key === 'feedback:jump.gauge')?.params;
  const change = said.find(({ key }) => /^feedback:(gauge|change|tap|knob|jump)\./.test(key));
  const lower = said.find(({ key }) => key === 'feedback:lower')?.params.heading;
  return {
    change:
      jump === undefined
        ? directionIn(change?.key ?? '')
        : (Math.sign(Number(jump.after) - Number(jump.before)) as -1 | 0 | 1),
    wall: has(/wall|knob\.end/),
    lower: HEADINGS.find((name) => name === lower) ?? null,
    aside: has(/overshoot/) ? 'overshoot' : has(/footprints/) ? 'footprints' : null,
  };
}

function inSound(hunt: Hunt): Telling {
  const sounds = soundsOf(last(hunt.records), signalsOf(hunt));
  const names: readonly string[] = sounds.map(({ name }) => name);
  const slope = sounds.find((sound) => sound.name === 'slope');
  if (slope !== undefined) {
    // What the ear gets, pan and brightness, is the heading's own side and height.
    const [x, y] = headingVector(HEADINGS.indexOf(slope.heading) as 0);
    expect(Math.abs(slope.pan - x)).toBeLessThan(0.8);
    if (slope.brightness !== 'level') expect(slope.brightness === 'north' ? y : -y).toBeGreaterThan(0);
    else expect(Math.abs(y)).toBeLessThan(0.8);
  }
  return {
    change: directionIn(names.join(' ')),
    wall: names.includes('bump'),
    lower: slope?.heading ?? null,
    aside: names.includes('overshoot') ? 'overshoot' : names.includes('footprints') ? 'footprints' : null,
  };
}

/** The groups of a vibration, parted by the rest that parts no beats. */
function groupsOf(pattern: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  for (const [i, ms] of pattern.entries())
    if (i % 2 === 1 && ms === 150) groups.push([]);
    else groups.at(-1)?.push(ms);
  return groups;
}

const CLOCK = ['', 'north', 'east', 'south', 'west'] as const;

/** A slope's beats counted: 20 ms each, two counts parted by 320 ms. */
function counted(group: readonly number[]): HeadingName | null {
  if (group.some((ms, i) => i % 2 === 0 && ms !== 20)) return null;
  const counts = [1];
  for (const [i, ms] of group.entries())
    if (i % 2 === 1) {
      if (ms === 320) counts.push(1);
      else counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  const name = counts.map((count) => CLOCK[count]).join('-');
  return HEADINGS.find((heading) => heading === name) ?? null;
}

function inTouch(hunt: Hunt): Telling {
  const groups = groupsOf(buzzOf(last(hunt.records), signalsOf(hunt)));
  const has = (...pattern: number[]): boolean => groups.some((group) => `${group}` === `${pattern}`);
  const rhythm = groups.find(([first, , second]) => (first === 10) !== (second === 10));
  return {
    change: rhythm === undefined || rhythm.length !== 3 ? 0 : rhythm[0] === 10 ? -1 : 1,
    wall: has(35, 35, 35, 35, 35),
    lower: groups.map(counted).find((name) => name !== null) ?? null,
    aside: has(60, 60, 60) ? 'overshoot' : has(8, 30, 8, 30, 8) ? 'footprints' : null,
  };
}

/** What light shows of a step, or null of what it doesn't show at once: a knob's tap is drawn by the page, prints lie all along. */
function inLight(hunt: Hunt, before: Hunt): Partial<Telling> {
  const record = last(hunt.records);
  const { arrow, change, warmth } = record.sensed;
  const turn = arrow === null ? null : turnOf(arrow);
  const { dimension } = hunt.level.surface;
  const lower =
    turn === null ? null : (HEADINGS[nearestHeading(Math.cos(turn), -Math.sin(turn), dimension)] ?? null);
  if (record.type === 'toe-tap') {
    const mark = markOf(record.tap);
    return { change: directionIn(mark), wall: mark === 'mark-wall', lower };
  }
  if (!isMove(record)) return { lower };
  expect(directionIn(feelingOf(change))).toBe(directionIn(burstFor(change).kind));
  // The aura may stay at its step for a small change, but never goes the other way.
  const glowed = Number(heatStepOf(warmth)) - Number(heatStepOf(before.sensed.warmth));
  if (change !== null) expect(Math.sign(glowed) * Math.sign(change)).toBeLessThanOrEqual(0);
  return { change: directionIn(burstFor(change).kind), wall: playFor(record)?.type === 'bump', lower };
}

/** On its screen a robot runs a step at a time: words would tell the sum of a longer run, and sound its last step. */
const byOneStep = (action: Action): Action => (action.type === 'run' ? { ...action, length: 0 } : action);

/** The same turn the other way, where there is one. */
function backOf(turn: Action): Action {
  if (turn.type === 'step' || turn.type === 'nudge')
    return { ...turn, heading: ((turn.heading + 4) % 8) as Heading };
  return turn.type === 'turn-knob' ? { ...turn, direction: turn.direction === 'up' ? 'down' : 'up' } : turn;
}

const isRobots = (record: StepRecord): boolean => record.type === 'robot-step' || record.type === 'card';

const SETS = [...SENSES.map((sense) => [sense]), [...SENSES]];

describe.each(CONTROLS)('on every action of a %s', (controls) => {
  // A desk has no map, so no slope.
  const sets = SETS.filter(
    ([only, more]) => controls !== 'mixing-desk' || more !== undefined || !/arrow/.test(only ?? ''),
  );
  test.each(sets.map((senses) => [senses.length > 1 ? 'all senses' : senses[0], senses] as const))(
    'with %s',
    (_name, wanted) => {
      /** Boots and shaky ground never come together; a desk has neither. */
      const anyLevel = anyLevelOf(controls).map((level) => {
        const own = level.spec.senses;
        const senses = wanted.length === 1 ? wanted : [...own, 'footprints' as const];
        return { ...level, spec: { ...level.spec, senses } };
      });
      const anyTurn = anyActionOf(controls).map(byOneStep);
      const anyWay = fc.oneof(
        fc.array(anyTurn, { maxLength: 40 }),
        // Always the same way comes to a wall, there and back to footprints.
        anyTurn.map((turn) => Array.from({ length: 20 }, () => turn)),
        anyTurn.map((turn) => [turn, backOf(turn), turn, backOf(turn)]),
      );
      const told = { change: 0, lower: 0, wall: 0, aside: 0 };
      fc.assert(
        fc.property(anyLevel, anyWay, (level, actions) => {
          const hunts = huntsAlong(level, actions);
          hunts.forEach((hunt, i) => {
            const before = hunts[i - 1];
            // After the end all channels tell of the end alone.
            if (before === undefined || hunt.ending !== null) return;
            const record = last(hunt.records);
            const words = inWords(hunt);
            // A robot's steps come too fast to sound and shake of each slope; words rest, too, while it walks.
            const brief = isRobots(record) ? { lower: null, aside: null } : {};
            const why = `${record.type} ${JSON.stringify(record.sensed)}`;
            expect(inSound(hunt), why).toEqual({ ...words, ...brief });
            // Of a robot's bump touch tells the wall alone.
            const quiet = isRobots(record) && words.wall ? { change: 0 } : {};
            expect(inTouch(hunt), why).toEqual({ ...words, ...brief, ...quiet });
            expect(words, why).toMatchObject(inLight(hunt, before));
            told.change += Math.abs(words.change);
            told.wall += Number(words.wall);
            told.lower += Number(words.lower !== null);
            told.aside += Number(words.aside !== null);
          });
        }),
        { numRuns: 120, seed: 7, endOnFailure: true },
      );
      const has = (...senses: readonly string[]): boolean =>
        wanted.length > 1 || wanted.some((sense) => senses.includes(sense));
      expect(told.wall).toBeGreaterThan(0);
      if (has('warmer-colder', 'depth-gauge')) expect(told.change).toBeGreaterThan(20);
      if (has('slope-arrow', 'shaky-arrow') && controls !== 'mixing-desk')
        expect(told.lower).toBeGreaterThan(20);
      if (has('footprints') && controls !== 'robot') expect(told.aside).toBeGreaterThan(0);
    },
  );
});
