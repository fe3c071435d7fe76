/**
 * Records the golden hunts anew: `npx tsx tools/record-golden.ts` writes tests/fixtures/golden-hunts.json.
 *
 * Run it only when the rules or the surface's arithmetic were changed on purpose (raise RULES_VERSION then), and read
 * the difference before committing it: a changed digit means that every old replay link tells another story.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Action, HEADINGS, type Heading, type HeadingName, type Stride } from '../src/core/hunt/action';
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
const same = readFileSync(path, 'utf8') === before;
console.log(same ? 'Nothing changed.' : 'Changed: read the difference, and raise RULES_VERSION.');
