/** Every thing that a level can claim to teach, and the predicate that measures the claim. */
import type { Teaches } from '../level-spec';
import type { TeachPredicate } from './teach-predicate';

/** A claim without a predicate can't be proved, and `proveLevel` refuses it. */
export const teachPredicates: Readonly<Partial<Record<Teaches, TeachPredicate>>> = {};
