/**
 * Records the golden hunts anew: `npx tsx tools/record-golden.ts` writes tests/fixtures/golden-hunts.json.
 *
 * Run it only when the rules or the surface's arithmetic were changed on purpose (raise RULES_VERSION then), and read
 * the difference before committing it: a changed digit means that every old replay link tells another story.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Action,
  type Card,
  HEADINGS,
  type Heading,
  type HeadingName,
  type KnobDirection,
  type RunLength,
  type Stride,
} from '../src/core/hunt/action';
import { performAll } from '../src/core/hunt/hunt';
import { type LevelSpec, parseLevel } from '../src/core/level/level-spec';
import { resolveLevel } from '../src/core/level/resolve-level';
import { encodeReplay } from '../src/core/replay/replay-code';
import { digestHunt } from '../tests/fixtures/digest-hunt';
import type { GoldenHunt } from '../tests/fixtures/golden-hunts';

const headingOf = (name: HeadingName): Heading => HEADINGS.indexOf(name) as Heading;
const step = (name: HeadingName, stride: Stride): Action => ({
  type: 'step',
  heading: headingOf(name),
  stride,
});
const tap = (name: HeadingName): Action => ({ type: 'toe-tap', heading: headingOf(name) });
const grab: Action = { type: 'grab' };

const base = {
  version: 1,
  chapter: 'golden',
  teaches: [],
  floor: 0,
  tolerance: 0.25,
  par: 9,
  candyEndsHunt: false,
};

const rope = parseLevel({
  ...base,
  id: 'golden-rope',
  controls: 'tightrope',
  senses: ['warmer-colder', 'depth-gauge', 'toe-taps'],
  strides: [0.17, 0.61, 1.9],
  budget: { steps: null, toeTaps: 4 },
  start: { center: [-1.3], radius: 0.9 },
  candyEndsHunt: true,
  tolerance: 0.8,
  surface: {
    kind: 'landforms',
    dimension: 1,
    halfWidth: 3.7,
    bowl: { center: [0.4], curvatures: [0.31] },
    bumps: [
      { kind: 'well', center: [1.83], depth: 6.1, widths: [0.47] },
      { kind: 'hill', center: [-0.7], depth: 2.9, widths: [0.33] },
      { kind: 'well', center: [-2.6], depth: 3.3, widths: [0.71] },
    ],
    offset: 6.2,
  },
});

const plateau = parseLevel({
  ...base,
  id: 'golden-plateau',
  controls: 'walk',
  senses: ['warmer-colder', 'depth-gauge', 'toe-taps', 'footprints'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 40, toeTaps: 10 },
  start: { center: [-3.1, 2.3], radius: 1.1 },
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 5.3,
    bowl: { center: [0.9, -0.4], curvatures: [0.8, 0.23], angleDegrees: 37 },
    bumps: [
      { kind: 'well', center: [2.2, -1.7], depth: 9.3, widths: [0.9, 1.7], angleDegrees: -61 },
      { kind: 'hill', center: [-0.8, 0.6], depth: 4.4, widths: [0.7, 2.1], angleDegrees: 118.5 },
      { kind: 'well', center: [-2.9, -3.1], depth: 5.7, widths: [1.3, 0.8], angleDegrees: 13 },
      { kind: 'hill', center: [3.6, 3.2], depth: 3.1, widths: [1.1, 1.9], angleDegrees: 200 },
    ],
    plateau: 7.7,
    offset: 10.1,
  },
});

const ravine = parseLevel({
  ...base,
  id: 'golden-ravine',
  controls: 'walk',
  senses: ['warmer-colder', 'slope-arrow'],
  strides: [0.25, 0.5],
  budget: { steps: 14, toeTaps: 0 },
  start: { center: [2.4, 1.9], radius: 0.3 },
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 3,
    bowl: { center: [-0.9, -0.6], curvatures: [24, 0.7], angleDegrees: 53 },
    bumps: [{ kind: 'well', center: [-0.2, 0.3], depth: 1.4, widths: [0.4, 0.6], angleDegrees: -20 }],
    offset: 1.5,
  },
});

/** A field with every landform, for those that are driven. */
const rough = {
  kind: 'landforms',
  dimension: 2,
  halfWidth: 6.1,
  bowl: { center: [1.7, -0.9], curvatures: [1.3, 0.37], angleDegrees: 29 },
  bumps: [
    { kind: 'well', center: [2.9, -2.3], depth: 7.7, widths: [1.1, 1.9], angleDegrees: -47 },
    { kind: 'hill', center: [-1.3, 0.8], depth: 3.9, widths: [0.8, 1.7], angleDegrees: 71 },
  ],
  landforms: [
    {
      kind: 'ripples',
      center: [0.3, -0.2],
      amplitude: 0.31,
      wavelength: 2.3,
      phaseDegrees: 40,
      angleDegrees: 17,
    },
    { kind: 'cliff', center: [-3.3, 0.4], height: 2.1, width: 0.7, angleDegrees: 33 },
    { kind: 'ridge', center: [0.6, 1.9], height: 1.7, width: 0.9, length: 2.2, angleDegrees: -24 },
    { kind: 'saddle', center: [-0.4, -2.6], curvatures: [0.8, 0.6], reach: 1.4, angleDegrees: 52 },
  ],
  offset: 13.3,
};

const slideLevel = parseLevel({
  ...base,
  id: 'golden-slide',
  controls: 'slide',
  senses: ['warmer-colder', 'depth-gauge', 'shaky-arrow', 'toe-taps'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 30, toeTaps: 3, jumps: 2 },
  jumpTo: 'field',
  start: { center: [-3.7, 3.1], radius: 0.7 },
  noise: { kind: 'normal', deviation: 0.43 },
  gaugeScale: 'log',
  slide: { learningRates: { count: 16, lowest: 0.0137, ratio: 1.7 } },
  surface: rough,
});

const sledLevel = parseLevel({
  ...base,
  id: 'golden-sled',
  controls: 'sled',
  senses: ['warmer-colder', 'slope-arrow'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 24, toeTaps: 0, jumps: 1 },
  jumpTo: 'start',
  start: { center: [-4.1, -3.3], radius: 0.9 },
  sled: { learningRate: 0.083, momentum: 0.87, brake: 0.31, push: 0.67 },
  surface: rough,
});

const robotLevel = parseLevel({
  ...base,
  id: 'golden-robot',
  controls: 'robot',
  senses: ['depth-gauge', 'slope-arrow', 'toe-taps'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 200, toeTaps: 2 },
  start: { center: [-3.9, 2.7], radius: 0.6 },
  noise: { kind: 'normal', deviation: 0.21 },
  robot: {
    optimizers: ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'],
    learningRates: { count: 20, lowest: 0.0031, ratio: 1.9 },
    momentums: [0.9, 0.63],
    schedules: [
      { kind: 'constant' },
      { kind: 'cosine', over: 23, low: 0.07, warmUp: 3 },
      { kind: 'exponential', factor: 0.93 },
      { kind: 'inverse-time', over: 9 },
      { kind: 'step', every: 4, factor: 0.51 },
    ],
    batchSizes: ['all'],
  },
  surface: rough,
});

const deskLevel = parseLevel({
  ...base,
  id: 'golden-desk',
  controls: 'mixing-desk',
  senses: ['warmer-colder', 'depth-gauge', 'toe-taps'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 20, toeTaps: 6 },
  start: { center: [-2.3, 1.9, 3.1, -0.7, 2.2], radius: 0.8 },
  surface: {
    kind: 'quadratic-desk',
    dimension: 5,
    halfWidth: 5.3,
    center: [1.1, -2.2, 0.7, 1.9, -1.3],
    curvatures: [0.9, 2.3, 0.41, 1.7, 0.77],
    turns: [
      { axes: [0, 3], angleDegrees: 31 },
      { axes: [1, 4], angleDegrees: -57 },
      { axes: [2, 3], angleDegrees: 113 },
    ],
    bumps: [
      { kind: 'well', center: [1.3, -1.9, 0.4, 1.2, -1.1], depth: 3.3, width: 1.7 },
      { kind: 'hill', center: [-0.7, 0.2, 1.1, 0.9, 0.3], depth: 2.1, width: 1.3 },
    ],
    offset: 4.7,
  },
});

const jumpLevel = parseLevel({
  ...base,
  id: 'golden-jumps',
  controls: 'walk',
  senses: ['warmer-colder', 'depth-gauge', 'shaky-arrow', 'toe-taps'],
  strides: [0.3, 0.9, 2.7],
  budget: { steps: 20, toeTaps: 3, jumps: 3 },
  jumpTo: 'field',
  start: { center: [-3.1, 3.7], radius: 0.6 },
  noise: { kind: 'normal', deviation: 0.83 },
  gaugeScale: 'log',
  surface: { kind: 'classic', name: 'rosenbrock', offset: 0 },
});

const slideBy = (rate: number): Action => ({ type: 'slide', rate });
const nudge = (name: HeadingName): Action => ({ type: 'nudge', heading: headingOf(name) });
const card = (kind: Card, choice: number): Action => ({ type: 'card', card: kind, choice });
const run = (length: RunLength): Action => ({ type: 'run', length });
const turn = (knob: number, direction: KnobDirection, stride: Stride): Action => ({
  type: 'turn-knob',
  knob,
  direction,
  stride,
});
const tapKnob = (knob: number, direction: KnobDirection): Action => ({ type: 'tap-knob', knob, direction });
const jump: Action = { type: 'jump' };
const coast: Action = { type: 'coast' };
const brake: Action = { type: 'brake' };

const hunts = [
  record('a tightrope: toes, both walls, then into the candy (seed 4, mirrored)', rope, 4, [
    tap('east'),
    tap('west'),
    step('east', 2),
    tap('east'),
    step('east', 1),
    step('west', 2),
    step('west', 2),
    step('west', 1),
    step('west', 2),
    step('west', 2),
    tap('west'),
    ...Array.from({ length: 12 }, () => step('east', 0)),
  ]),
  record('a plateau with four tilted bumps: toes on and off the walls, a grab (seed 6, turned)', plateau, 6, [
    ...HEADINGS.slice(0, 5).map((name) => tap(name)),
    ...HEADINGS.map((name) => step(name, 1)),
    step('north-west', 2),
    step('north-west', 2),
    step('north', 2),
    tap('north'),
    step('south-east', 2),
    ...HEADINGS.map((name) => step(name, 0)),
    ...Array.from({ length: 4 }, () => step('south-west', 2)),
    tap('south-west'),
    tap('north-east'),
    ...Array.from({ length: 3 }, () => step('north', 2)),
    step('north-west', 1),
    step('south', 0),
    tap('west'),
    grab,
  ]),
  record('a tilted ravine under springy boots, until the steps run out (seed 11, turned)', ravine, 11, [
    ...HEADINGS.map((name) => step(name, 1)),
    ...HEADINGS.slice(0, 6).map((name) => step(name, 0)),
  ]),
  record(
    'a slide on shaky ground: rates from small to large, two jumps, a flight (seed 7, turned)',
    slideLevel,
    7,
    [
      ...[0, 3, 5, 6, 4, 2].map(slideBy),
      tap('east'),
      tap('south-west'),
      ...[5, 5, 5].map(slideBy),
      jump,
      ...[1, 4, 6, 7, 8].map(slideBy),
      jump,
      ...[2, 9, 10, 11, 12, 13, 14, 15].map(slideBy),
    ],
  ),
  record(
    'a sled: coasts, nudges, brakes, a wall, a jump, to the last turn (seed 13, turned)',
    sledLevel,
    13,
    [
      coast,
      coast,
      ...HEADINGS.map((name) => nudge(name)),
      brake,
      brake,
      coast,
      jump,
      ...Array.from({ length: 6 }, () => nudge('west')),
      brake,
      ...Array.from({ length: 8 }, () => coast),
    ],
  ),
  record('a robot: every optimizer and every schedule in turn, then a grab (seed 3, turned)', robotLevel, 3, [
    tap('north'),
    run(0),
    card('learningRate', 4),
    run(1),
    ...[1, 2, 3, 4, 5].flatMap((i) => [
      card('optimizer', i),
      card('schedule', i % 5),
      card('momentum', i % 2),
      card('learningRate', 3 + (i % 3)),
      run(2),
      run(0),
    ]),
    grab,
  ]),
  record(
    'a desk of five knobs, exchanged: turns, taps, ends of knobs, to the last turn (seed 21)',
    deskLevel,
    21,
    [
      tapKnob(0, 'up'),
      tapKnob(4, 'down'),
      ...([0, 1, 2, 3, 4] as const).flatMap((knob) => [turn(knob, 'up', 1), turn(knob, 'down', 0)]),
      tapKnob(2, 'up'),
      ...Array.from({ length: 4 }, () => turn(1, 'down', 2)),
      tapKnob(1, 'down'),
      ...Array.from({ length: 6 }, (_, i) => turn(i % 5, i % 2 === 0 ? 'up' : 'down', 2)),
    ],
  ),
  record(
    'a walk in the valley of Rosenbrock by a shaky arrow and a log gauge, with jumps (seed 5, turned)',
    jumpLevel,
    5,
    [
      ...HEADINGS.slice(0, 5).map((name) => step(name, 1)),
      tap('north-west'),
      jump,
      ...HEADINGS.slice(3).map((name) => step(name, 2)),
      jump,
      tap('east'),
      step('south', 0),
      step('south-east', 0),
      jump,
      step('north', 1),
      grab,
    ],
  ),
];

/** Actions after the hunt's end are left out. */
function record(name: string, spec: LevelSpec, seed: number, wanted: readonly Action[]): GoldenHunt {
  const level = resolveLevel(spec, seed);
  let actions: readonly Action[] = [];
  for (const action of wanted) if (performAll(level, actions).ending === null) actions = [...actions, action];
  const { ending, records } = performAll(level, actions);
  return {
    name,
    spec,
    seed,
    code: encodeReplay({ levelId: spec.id, hash: level.hash, seed, actions }),
    digest: digestHunt(spec, seed, actions),
    startLoss: level.startLoss,
    ending,
    records,
  };
}

const path = new URL('../tests/fixtures/golden-hunts.json', import.meta.url);
const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
writeFileSync(path, JSON.stringify(hunts));
execFileSync('npx', ['biome', 'format', '--write', fileURLToPath(path)], { stdio: 'ignore' });
for (const hunt of hunts)
  console.log(`${hunt.digest}  ${hunt.records.length} records, ${hunt.ending}: ${hunt.name}`);
const digestsBefore = digestsOf(before === '' ? [] : JSON.parse(before));
const changed = hunts.filter(({ name, digest }) => (digestsBefore.get(name) ?? digest) !== digest);
const added = hunts.filter(({ name }) => !digestsBefore.has(name));
if (changed.length > 0)
  console.log(`Changed: ${changed.length}. Read the difference, and raise RULES_VERSION.`);
else
  console.log(added.length > 0 ? `Added: ${added.length}. The others are as they were.` : 'Nothing changed.');

function digestsOf(recorded: readonly GoldenHunt[]): ReadonlyMap<string, string> {
  return new Map(recorded.map(({ name, digest }) => [name, digest]));
}
