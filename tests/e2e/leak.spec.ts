/**
 * Nothing leaks: two fields that agree around the walked path but hide the candy in different places must look, read
 * and sound alike until the light: same pixels, same page, same words, same sounds, same address. Shown for every way to play,
 * and for every sense alone.
 *
 * Method: the level's file is replaced on its way to the page by one with a deep narrow well either in the far west or
 * in the far east, beyond where a Gaussian of its width reaches the walk in double precision.
 */
import { BROWSER_FLAGS, findBrowser } from '../../tools/find-browser';
import { expect, test } from './guarded-test';
import { type Impression, type MadeHunt, play } from './impressions';
import { words } from './words';

// The browser repaints only the pieces of a page that changed, and smooths an edge that two pieces share by which of
// them came first, which is time's alone. Pictures that must be the same to the pixel are painted whole.
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--disable-partial-raster', '--disable-composited-antialiasing'],
  },
});

const ui = words('en', 'ui');

type Place = readonly [number, number];
/** Where the candy may lie. */
const PLACES: readonly Place[] = [
  [-8.5, 8.5],
  [8.5, 8.5],
  [8.5, -8.5],
];
const WELL = { depth: 400, widths: [0.25, 0.25], angleDegrees: 0 };
const ALL_SENSES = ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'];
const DESK_SENSES = ['warmer-colder', 'depth-gauge', 'toe-taps', 'footprints'];

interface Way {
  readonly name: string;
  readonly renderer: 'webgl' | 'canvas';
  readonly places: readonly Place[];
  /** The hunts, one after the other, with the candy at this place. */
  hunts(candy: Place): readonly MadeHunt[];
}

/** A level on which the candy lies at `candy`, far from where Pip walks. `change` makes it a way to play. */
function level(id: string, candy: Place, change: Readonly<Record<string, unknown>>): unknown {
  return {
    version: 1,
    id,
    chapter: 'feel-the-slope',
    controls: 'walk',
    senses: ALL_SENSES,
    teaches: ['gradient'],
    strides: [0.5, 1.2, 2.4],
    budget: { steps: 20, toeTaps: 4 },
    start: { center: [-2, -6], radius: 0 },
    floor: 0,
    tolerance: 1,
    candyEndsHunt: false,
    par: 9,
    surface: {
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [0, 1], curvatures: [1, 1], angleDegrees: 0 },
      bumps: [{ kind: 'well', center: candy, ...WELL }],
      offset: 420,
    },
    ...change,
  };
}

/** One hunt on the field, played until `phase`. */
const oneHunt =
  (
    change: Readonly<Record<string, unknown>>,
    keys: readonly string[],
    phase: MadeHunt['phase'] = 'pinning',
  ): Way['hunts'] =>
  (candy) => [{ id: 'three-hollows', level: level('three-hollows', candy, change), keys, phase }];

const WALK = [
  'KeyW',
  'Shift+KeyE',
  'KeyW',
  'KeyD',
  'KeyQ',
  '1',
  'KeyS',
  'KeyZ',
  '2',
  'KeyE',
  'Shift+KeyA',
  'KeyX',
  'Enter',
];
/** What a landing has time for; LONG=1 takes them all. */
const FAR_APART = [PLACES[0], PLACES[2]].filter((place) => place !== undefined);

/** Each sense alone, on a level of its own in the same visit. */
const SENSES_ALONE: readonly (readonly [
  id: string,
  senses: readonly string[],
  keys: readonly string[],
  change?: Readonly<Record<string, unknown>>,
])[] = [
  ['first-bowl', ['warmer-colder'], ['KeyW', 'KeyE', 'Enter']],
  ['toe-bowl', ['toe-taps'], ['Shift+KeyW', 'Shift+KeyD', 'KeyE', 'Enter']],
  ['crooked-hollow', ['slope-arrow'], ['KeyW', 'KeyE', 'Enter']],
  ['long-ravine', ['shaky-arrow'], ['KeyW', 'KeyE', 'Enter'], { noise: { kind: 'normal', deviation: 2 } }],
  ['three-hollows', ['depth-gauge'], ['KeyW', 'KeyE', 'Enter']],
  ['first-sled', ['warmer-colder', 'footprints'], ['KeyW', 'KeyX', 'KeyE', 'Enter']],
];

const WAYS: readonly Way[] = [
  { name: 'a walk', renderer: 'webgl', places: PLACES, hunts: oneHunt({}, WALK) },
  { name: 'a walk', renderer: 'canvas', places: PLACES, hunts: oneHunt({}, WALK) },
  {
    name: 'a slide',
    renderer: 'canvas',
    places: PLACES,
    hunts: oneHunt({ controls: 'slide', slide: { learningRates: { count: 8, lowest: 0.05, ratio: 1.6 } } }, [
      'KeyA',
      'Space',
      'Shift+KeyE',
      'KeyD',
      'Space',
      'Enter',
    ]),
  },
  {
    name: 'a sled',
    renderer: 'canvas',
    places: PLACES,
    hunts: oneHunt({ controls: 'sled', sled: { learningRate: 0.2, momentum: 0.7, brake: 0.3, push: 0.8 } }, [
      'Space',
      'KeyD',
      'Space',
      'Shift+KeyW',
      'KeyS',
      'Space',
      'Enter',
    ]),
  },
  {
    name: 'a robot',
    renderer: 'canvas',
    places: FAR_APART,
    // Single steps: where a robot on its way is when the picture is taken, is time's alone.
    hunts: oneHunt(
      {
        controls: 'robot',
        robot: {
          optimizers: ['gradient-descent', 'momentum', 'adam'],
          learningRates: { count: 8, lowest: 0.05, ratio: 1.6 },
          momentums: [0.5, 0.9],
          schedules: [{ kind: 'constant' }, { kind: 'exponential', factor: 0.7 }],
          batchSizes: ['all'],
        },
      },
      [
        `button ${ui('robot.step')}`,
        `radio ${ui('rule.momentum')}`,
        'KeyD',
        `button ${ui('robot.step')}`,
        'Shift+KeyE',
        `radio ${ui('rule.adam')}`,
        `button ${ui('robot.step')}`,
        `button ${ui('hunt.grab')}`,
      ],
    ),
  },
  {
    name: 'a mixing desk',
    renderer: 'canvas',
    places: FAR_APART,
    hunts: (candy) => [
      {
        id: 'three-hollows',
        level: level('three-hollows', candy, {
          controls: 'mixing-desk',
          senses: DESK_SENSES,
          start: { center: [-2, -6, 1], radius: 0 },
          surface: {
            kind: 'quadratic-desk',
            dimension: 3,
            halfWidth: 10,
            center: [0, 1, 0],
            curvatures: [1, 1, 1],
            bumps: [{ kind: 'well', center: [...candy, 0], depth: WELL.depth, width: 0.25 }],
            offset: 420,
          },
        }),
        keys: ['KeyW', 'KeyD', 'KeyW', 'Shift+KeyX', 'KeyX', '1', 'KeyW'],
        // After a grab at a desk the light comes by itself.
        phase: 'hunting',
      },
    ],
  },
  {
    name: 'each sense alone',
    renderer: 'canvas',
    places: FAR_APART,
    hunts: (candy) =>
      SENSES_ALONE.map(([id, senses, keys, change]) => ({
        id,
        level: level(id, candy, { senses, ...change }),
        keys,
        phase: 'pinning',
      })),
  },
];

/** Minutes together: played with the long journeys. The rest meet both renderers, the map's ways and the desk; each sense is told apart in unit tests, too. */
const LONG_WAYS = ['a slide', 'a sled', 'a robot', 'each sense alone'];

for (const way of WAYS) {
  const tag = LONG_WAYS.includes(way.name) ? ['@long'] : [];
  const what = `${way.name} in fields with the candy elsewhere can't be told apart in the dark (${way.renderer})`;
  test(what, { tag }, async ({ browser, baseURL }) => {
    // Each field is walked with a picture after every step: minutes where WebGL is software and the machine busy.
    test.setTimeout(300_000);
    const impressions: Impression[] = [];
    for (const candy of process.env.LONG ? way.places : FAR_APART) {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        reducedMotion: 'reduce',
        viewport: { width: 900, height: 700 },
      });
      impressions.push(await play(await context.newPage(), way.renderer, way.hunts(candy)));
      await context.close();
    }
    const [west, ...others] = impressions;
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.said).toEqual(west?.said);
      expect(other.addresses).toEqual(west?.addresses);
      expect(other.pages).toEqual(west?.pages);
      expect(other.sounds).toEqual(west?.sounds);
      other.shots.forEach((shot, i) => {
        expect(shot === west?.shots[i], `the picture after action ${i + 1} is the same`).toBe(true);
      });
    }
    expect(west?.said.join(' ')).toMatch(/warmer/i);
    // All but the choices are heard.
    const turns = way.hunts([0, 0]).flatMap(({ keys }) => keys).length;
    expect(west?.sounds.length).toBeGreaterThanOrEqual(turns - 3);
  });
}
