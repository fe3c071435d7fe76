/**
 * What a learning curve suffers from, measured; and whether a prescription cured it. Losses count as shares of the loss at
 * the start, L₀; the end is the mean of the last tenth of the run.
 *
 *   diverging: it stopped being finite, or ended above 1.5·L₀
 *   bouncing, noisy: over the second half it climbed 0.25·L₀ in all; bouncing turns round at 85 % of the steps or more
 *   overfitting: the test loss ended 15 % or more above its lowest
 *   plateau: from early on and above the target, it stayed within 2 % of L₀ for 35 % of the steps or more
 *   too slow: it ended above the target
 *
 * The first that fits is the diagnosis; what none fits is healthy. Limits: the borders are ours, chosen so that what the
 * eye calls so is called so; real doctors of networks argue about them.
 */
import {
  type Curves,
  type Illness,
  PATIENTS,
  type Patient,
  type Prescription,
  prescribed,
  type Regimen,
  trainPatient,
} from './patients';

export type Diagnosis = Illness | 'healthy';

const FLEW_OFF = 1.5;
const MUCH_CLIMBING = 0.25;
/** Pure chance turns round at two of three steps. */
const TO_AND_FRO = 0.85;
const TEST_ROSE = 1.15;
const FLAT = 0.02;
const LONG_FLAT = 0.35;

/** `target` is the loss that a healthy training reaches. */
export function diagnose({ train, test, outcome }: Curves, target: number): Diagnosis {
  const start = train[0] ?? 0;
  const end = endOf(train);
  if (outcome === 'diverged' || end > FLEW_OFF * start) return 'diverging';
  const half = train.subarray(Math.floor(train.length / 2));
  if (climbOf(half) > MUCH_CLIMBING * start) return turnsOf(half) >= TO_AND_FRO ? 'bouncing' : 'noisy';
  if (test !== null && endOf(test) > TEST_ROSE * (test[lowestAt(test)] ?? 0)) return 'overfitting';
  if (longestFlat(train, FLAT * start, target) >= LONG_FLAT * train.length) return 'plateau';
  return end > target ? 'too-slow' : 'healthy';
}

export interface Treatment {
  readonly curves: Curves;
  readonly regimen: Regimen;
  readonly diagnosis: Diagnosis;
  /** False where the prescription changes nothing, as a bigger batch where all samples are looked at already. */
  readonly changed: boolean;
}

export function patientOf(id: Illness): Patient {
  const found = PATIENTS.find((patient) => patient.id === id);
  if (found === undefined) throw new RangeError(`there is no patient "${id}"`);
  return found;
}

/** The patient as it came in. */
export function sickRun(patient: Patient): Treatment {
  const curves = trainPatient(patient, patient.sick);
  return { curves, regimen: patient.sick, diagnosis: diagnose(curves, patient.target), changed: true };
}

/** The patient with the prescription, from the same start. */
export function treat(patient: Patient, sick: Curves, prescription: Prescription): Treatment {
  const regimen = prescribed(patient.sick, prescription, stoppingStep(sick));
  const changed = regimen !== patient.sick;
  const curves = changed ? trainPatient(patient, regimen) : sick;
  return { curves, regimen, diagnosis: diagnose(curves, patient.target), changed };
}

/** Where who stops early stops: where the test loss was lowest, or else the loss itself; at the first step at the earliest. */
export function stoppingStep({ train, test }: Curves): number {
  return Math.max(1, lowestAt(test ?? train));
}

/** The first step with the lowest loss. */
export function lowestAt(losses: Float64Array): number {
  let step = 0;
  for (let i = 1; i < losses.length; i++) if ((losses[i] as number) < (losses[step] as number)) step = i;
  return step;
}

function endOf(losses: Float64Array): number {
  const last = losses.subarray(losses.length - Math.max(1, Math.floor(losses.length / 10)));
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}

/** All that the losses climbed, added up. */
function climbOf(losses: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < losses.length; i++)
    sum += Math.max(0, (losses[i] as number) - (losses[i - 1] as number));
  return sum;
}

/** The share of inner steps at which rising turns to falling, or falling to rising. */
function turnsOf(losses: Float64Array): number {
  let turns = 0;
  for (let i = 2; i < losses.length; i++) {
    const before = (losses[i - 1] as number) - (losses[i - 2] as number);
    const after = (losses[i] as number) - (losses[i - 1] as number);
    if (before * after < 0) turns += 1;
  }
  return turns / Math.max(1, losses.length - 2);
}

/** The most steps in a row, begun in the first quarter, over which the losses stay within `band` of each other and above `target`. */
function longestFlat(losses: Float64Array, band: number, target: number): number {
  let longest = 0;
  for (let from = 0; from < losses.length / 4; from++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let steps = 0;
    for (let i = from; i < losses.length; i++) {
      const loss = losses[i] as number;
      low = Math.min(low, loss);
      high = Math.max(high, loss);
      if (high - low > band || low < target) break;
      steps += 1;
    }
    longest = Math.max(longest, steps);
  }
  return longest;
}
