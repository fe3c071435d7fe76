/** The rules in one piece, loaded with the first hunt or replay: the first screen paints without them. */
export { messagesFor } from '../core/feedback/rules';
export { signalsOf } from '../core/feedback/signals';
export { perform, performAll, whyNot } from '../core/hunt/hunt';
export { hashLevel, resolveLevel } from '../core/level/resolve-level';
export { decodeReplay } from '../core/replay/replay-code';
export { codeOf } from './hunt-code';
export { pressOf } from './press-of';
export { soundsOf } from './sounds';
export { buzzOf } from './touch';
