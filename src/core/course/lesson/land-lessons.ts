/** Lessons about the lie of the land: ravines that make a walk turn to and fro, ridges, flats and saddles. */
import { shownAt } from '../../hunt/gauge';
import { conditionNumberOf, curvaturesAt } from '../../level/curvature';
import { dot } from '../../math/vector';
import { plateau } from '../../replay/finders/slow-stretches';
import { isJump, lastStep, nearestDistances, placeAt, shownAfter, wayOf } from '../../replay/walk';
import {
  type LessonFinder,
  type LessonPart,
  pointsAStride,
  type Sum,
  say,
  steepnessSums,
  tenths,
  type Walked,
} from './lesson-part';
import { candyNear } from './slope-lessons';

/** A hollow that is narrower than this many times is worth telling. */
const LEAST_NARROW = 2;
/** Places on the straight way to the candy at which the loss is looked up. */
const LOOKS = 100;

/** How often a step turned back on the one before: dₖ · dₖ₊₁ < 0. */
export const zigzagLesson: LessonFinder = ({ hunt, walk }) => {
  const last = lastStep(walk);
  if (last < 2) return null;
  const turns: number[] = [];
  for (let step = 2; step <= last; step++)
    if (!isJump(walk, step) && !isJump(walk, step - 1) && backness(walk, step) < 0) turns.push(step);
  const candy = candyNear(walk);
  const bends = candy === undefined || candy.at.length < 2 ? [] : curvaturesAt(hunt.level.surface, candy.at);
  const narrow = conditionNumberOf(bends);
  const isNarrow = Number.isFinite(narrow) && narrow >= LEAST_NARROW;
  const [first] = turns;
  return {
    told: [
      turns.length === 0 ? say('zigzag.none') : say('zigzag.turned', { count: turns.length, steps: last }),
      ...(isNarrow ? [say('zigzag.narrow', { times: Math.round(narrow) })] : []),
    ],
    sums: [
      ...(first === undefined
        ? []
        : [{ symbols: 'd₁ · d₂ < 0', filled: ['d₁ · d₂ = ', backness(walk, first)] }]),
      ...(isNarrow
        ? [
            {
              symbols: 'κ = λ₂ ÷ λ₁',
              filled: ['κ = ', bends.at(-1) ?? 0, ' ÷ ', bends[0] ?? 0, ' = ', narrow],
            },
          ]
        : []),
    ],
    letters: [
      ...(first === undefined ? [] : (['way'] as const)),
      ...(isNarrow ? (['narrowness', 'curvature'] as const) : []),
    ],
  };
};

const backness = (walk: Walked['walk'], step: number): number =>
  dot(wayOf(walk, step - 1), wayOf(walk, step));

/** How far the straight way to the candy climbs again, and how high the walk went. */
export const ridgeLesson: LessonFinder = ({ hunt, walk }) => {
  const candy = candyNear(walk);
  if (candy === undefined || lastStep(walk) === 0) return null;
  const start = placeAt(walk, 0);
  const { surface } = hunt.level;
  let low = hunt.level.startLoss;
  let climb = { low, top: low };
  for (let i = 1; i <= LOOKS; i++) {
    const at = start.map((x, axis) => x + (i / LOOKS) * ((candy.at[axis] ?? x) - x));
    const loss = surface.loss(Float64Array.from(at));
    if (loss - low > climb.top - climb.low) climb = { low, top: loss };
    low = Math.min(low, loss);
  }
  const foot = shownAt(hunt.level, climb.low);
  const top = shownAt(hunt.level, climb.top);
  if (top <= foot) return null;
  const high = Math.max(...walk.places.map(({ shown }) => shown));
  return {
    told: [
      say('ridge.way', { foot, top }),
      say(walk.find === 'candy' ? 'ridge.over' : 'ridge.high', {
        high,
        end: shownAfter(walk, lastStep(walk)),
      }),
    ],
    sums: [{ symbols: 'L₂ − L₁', filled: [top, ' − ', foot, ' = ', top - foot] }],
    letters: ['loss'],
  };
};

/** A long flat stretch, else the flattest high place, and the steepest. */
export const plateauLesson: LessonFinder = (walked) => {
  const { walk } = walked;
  const last = lastStep(walk);
  if (last === 0) return null;
  const points = walk.places.map((_, step) => pointsAStride(walked, step));
  const steepest = points.indexOf(Math.max(...points));
  const high = points.map((value, step) =>
    2 * shownAfter(walk, step) >= shownAfter(walk, 0) ? value : Number.POSITIVE_INFINITY,
  );
  const flattest = high.indexOf(Math.min(...high));
  const stretch = plateau(walk);
  const part: Pick<LessonPart, 'sums' | 'letters'> = {
    sums: [flattest, ...(steepest === flattest ? [] : [steepest])].flatMap((step) =>
      steepnessSums(walked, step),
    ),
    letters: ['gradient', 'stride', 'startLoss'],
  };
  return {
    told: [
      stretch === null
        ? say('plateau.flat', { step: flattest, points: tenths(points[flattest] ?? 0) })
        : say('plateau.stretch', {
            from: stretch.from,
            to: stretch.to,
            before: stretch.before,
            after: stretch.after,
          }),
      ...(steepest === flattest
        ? []
        : [say('plateau.steep', { step: steepest, points: tenths(points[steepest] ?? 0) })]),
    ],
    ...part,
  };
};

/** How near the walk came to a saddle, and how flat it was there. */
export const saddleLesson: LessonFinder = (walked) => {
  const { hunt, walk } = walked;
  const saddles = walk.field.saddles.filter(({ onWall }) => !onWall);
  if (saddles.length === 0) return null;
  const away = nearestDistances(walk.places, saddles);
  const step = away.indexOf(Math.min(...away));
  const nearest = [...saddles].sort(
    (a, b) =>
      (nearestDistances([{ at: placeAt(walk, step) }], [a])[0] ?? 0) -
      (nearestDistances([{ at: placeAt(walk, step) }], [b])[0] ?? 0),
  )[0];
  const bends = nearest === undefined ? [] : curvaturesAt(hunt.level.surface, nearest.at);
  const sums: readonly Sum[] = [
    { symbols: 'λ₁ < 0 < λ₂', filled: ['λ₁ = ', bends[0] ?? 0, ',  λ₂ = ', bends.at(-1) ?? 0] },
    ...steepnessSums(walked, step),
  ];
  return {
    told: [
      say('saddle.near', { step, strides: tenths((away[step] ?? 0) / walk.field.smallStride) }),
      say('saddle.slope', { points: tenths(pointsAStride(walked, step)) }),
    ],
    sums,
    letters: ['curvature', 'gradient', 'stride', 'startLoss'],
  };
};
