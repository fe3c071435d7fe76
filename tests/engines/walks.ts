/**
 * The walks that every engine repeats: the golden hunts, random hunts over the same levels, and the generator's own
 * levels. Pure; the same file runs in Node and in the page, so all that is random is drawn in each engine from seeds.
 */
import {
  type Action,
  CARDS,
  type Heading,
  headingsOf,
  type KnobDirection,
  type RunLength,
  type Stride,
} from '../../src/core/hunt/action';
import { type Hunt, perform, startHunt } from '../../src/core/hunt/hunt';
import { cardCount } from '../../src/core/hunt/ways/robot';
import { DIFFICULTIES, generateLevel } from '../../src/core/level/generate-level';
import { type LevelSpec, parseLevel } from '../../src/core/level/level-spec';
import { hashLevel, resolveLevel } from '../../src/core/level/resolve-level';
import { type RandomSource, randomSource } from '../../src/core/math/random';
import { decodeReplay } from '../../src/core/replay/replay-code';
import { digestHunt } from '../fixtures/digest-hunt';

/** What Node hands to each engine, as JSON. */
export interface WalkOrder {
  readonly golden: readonly GoldenWalk[];
  readonly randomWalks: number;
  /** Levels generated at each difficulty. */
  readonly generatedLevels: number;
}

export interface GoldenWalk {
  readonly name: string;
  readonly spec: unknown;
  readonly seed: number;
  /** A replay code: its actions are walked. */
  readonly code: string;
}

/** A digest for each walk, by the walk's name. */
export type Digests = Readonly<Record<string, string>>;

/** Long enough to reach walls, budgets and the candy; short enough for hundreds of walks a second. */
const LONGEST_RANDOM_WALK = 60;
const GRAB_CHANCE = 0.02;
const JUMP_CHANCE = 0.04;
const TOE_TAP_CHANCE = 0.15;

export function walkAll(order: WalkOrder): Digests {
  const digests: Record<string, string> = {};
  const levels: LevelSpec[] = [];
  for (const { name, spec: data, seed, code } of order.golden) {
    const spec = parseLevel(data);
    levels.push(spec);
    digests[name] = digestHunt(spec, seed, decodeReplay(code).actions);
  }
  for (const difficulty of DIFFICULTIES) {
    for (let seed = 0; seed < order.generatedLevels; seed++) {
      const made = generateLevel(difficulty, seed);
      digests[`generated ${difficulty} ${seed}`] = made.ok ? hashLevel(made.value.spec) : made.reason;
      if (made.ok) levels.push(made.value.spec);
    }
  }
  for (let i = 0; i < order.randomWalks; i++) {
    const random = randomSource(i, 'engines');
    const spec = random.pick(levels);
    const seed = random.integer(0, 0x7fffffff);
    const actions = randomActions(spec, seed, random);
    digests[`random ${i} on ${spec.id}, seed ${seed}`] = digestHunt(spec, seed, actions);
  }
  return digests;
}

function randomActions(spec: LevelSpec, seed: number, random: RandomSource): readonly Action[] {
  const actions: Action[] = [];
  let hunt = startHunt(resolveLevel(spec, seed));
  while (hunt.ending === null && actions.length < LONGEST_RANDOM_WALK) {
    const action = randomAction(hunt, random);
    actions.push(action);
    hunt = perform(hunt, action);
  }
  return actions;
}

function randomAction(hunt: Hunt, random: RandomSource): Action {
  const chance = random.uniform();
  const { level, toeTapsLeft, jumpsLeft } = hunt;
  const heading: Heading = random.pick(headingsOf(level.surface.dimension));
  const direction: KnobDirection = random.integer(0, 1) === 1 ? 'up' : 'down';
  const knob = random.integer(0, level.surface.dimension - 1);
  if (chance < GRAB_CHANCE) return { type: 'grab' };
  if (chance < GRAB_CHANCE + JUMP_CHANCE && jumpsLeft > 0) return { type: 'jump' };
  if (chance < GRAB_CHANCE + JUMP_CHANCE + TOE_TAP_CHANCE && toeTapsLeft > 0)
    return level.spec.controls === 'mixing-desk'
      ? { type: 'tap-knob', knob, direction }
      : { type: 'toe-tap', heading };
  const strides: readonly Stride[] = [0, 1, 2];
  const stride = random.pick(strides.filter((each) => level.spec.strides[each] !== undefined));
  const { spec } = level;
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return { type: 'step', heading, stride };
    case 'mixing-desk':
      return { type: 'turn-knob', knob, direction, stride };
    case 'slide':
      return { type: 'slide', rate: random.integer(0, spec.slide.learningRates.count - 1) };
    case 'sled':
      return random.pick<Action>([{ type: 'coast' }, { type: 'brake' }, { type: 'nudge', heading }]);
    case 'robot': {
      const card = random.pick(CARDS);
      const choice = random.integer(0, cardCount(spec.robot, card) - 1);
      const length = random.pick<RunLength>([0, 1, 2]);
      return random.pick<Action>([
        { type: 'card', card, choice },
        { type: 'run', length },
      ]);
    }
  }
}
