/** The rules in one piece, loaded with the first hunt or replay: the first screen paints without them. */
export { perform, performAll, whyNot } from '../core/hunt/hunt';
export { resolveLevel } from '../core/level/resolve-level';
export { decodeReplay } from '../core/replay/replay-code';
export { Aiming } from './aiming';
export { pressOf } from './press-of';
export { readWalk } from './read-walk';
export { answerOf, nearestRate, openView, shownOf } from './view-of';
