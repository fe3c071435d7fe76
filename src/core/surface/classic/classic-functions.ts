/** The fourteen classic test functions by name. */
import { ACKLEY } from './ackley';
import { BEALE } from './beale';
import { BOOTH } from './booth';
import type { ClassicFunction, ClassicName } from './classic-function';
import { EASOM } from './easom';
import { GOLDSTEIN_PRICE } from './goldstein-price';
import { HIMMELBLAU } from './himmelblau';
import { MATYAS } from './matyas';
import { MCCORMICK } from './mccormick';
import { RASTRIGIN } from './rastrigin';
import { ROSENBROCK } from './rosenbrock';
import { SIX_HUMP_CAMEL } from './six-hump-camel';
import { SPHERE } from './sphere';
import { STYBLINSKI_TANG } from './styblinski-tang';
import { THREE_HUMP_CAMEL } from './three-hump-camel';

export const CLASSIC_FUNCTIONS: { readonly [name in ClassicName]: ClassicFunction } = {
  sphere: SPHERE,
  booth: BOOTH,
  matyas: MATYAS,
  rosenbrock: ROSENBROCK,
  himmelblau: HIMMELBLAU,
  beale: BEALE,
  'three-hump-camel': THREE_HUMP_CAMEL,
  'six-hump-camel': SIX_HUMP_CAMEL,
  'goldstein-price': GOLDSTEIN_PRICE,
  'styblinski-tang': STYBLINSKI_TANG,
  rastrigin: RASTRIGIN,
  ackley: ACKLEY,
  mccormick: MCCORMICK,
  easom: EASOM,
};
