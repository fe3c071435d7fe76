import { describe, expect, test } from 'vitest';
import {
  diagnose,
  lowestAt,
  patientOf,
  sickRun,
  stoppingStep,
  treat,
} from '../../../../../src/core/course/explain-onward/clinic';
import {
  ILLNESSES,
  PATIENTS,
  PRESCRIPTIONS,
  RATE_FACTOR,
} from '../../../../../src/core/course/explain-onward/patients';
import { randomSource } from '../../../../../src/core/math/random';
import { drawWeights, networkLoss } from '../../../../../src/core/model/network';
import { toyPoints } from '../../../../../src/core/model/toy-points';

const curve = (losses: readonly number[], test: readonly number[] | null = null) => ({
  train: Float64Array.from(losses),
  test: test && Float64Array.from(test),
  outcome: 'finished' as const,
});
const along = (count: number, of: (i: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => of(i));
/** Falls by a fifth of the way to 0.1 a step. */
const falling = along(60, (i) => 0.1 + 0.9 * 0.8 ** i);

describe('a diagnosis of curves made by hand', () => {
  test('healthy: falls quickly and stays low', () => {
    expect(diagnose(curve(falling), 0.2)).toBe('healthy');
  });
  test('too slow: still falling above the target', () => {
    expect(diagnose(curve(along(60, (i) => 1 - i / 100)), 0.2)).toBe('too-slow');
  });
  test('diverging: climbs, or stops being finite', () => {
    expect(diagnose(curve(along(20, (i) => 1.2 ** i)), 0.2)).toBe('diverging');
    expect(diagnose({ ...curve(falling), outcome: 'diverged' }, 0.2)).toBe('diverging');
  });
  test('bouncing goes to and fro at every step, noise by chance', () => {
    expect(diagnose(curve(along(60, (i) => (i % 2 === 0 ? 0.9 : 0.5))), 0.2)).toBe('bouncing');
    const random = randomSource(1, 'noise');
    expect(diagnose(curve(along(60, () => 0.5 + 0.3 * random.uniform())), 0.2)).toBe('noisy');
  });
  test('plateau: flat from early on; flat at the end is only slow', () => {
    expect(diagnose(curve(along(60, (i) => (i < 40 ? 1 - i / 4000 : 0.9))), 0.2)).toBe('plateau');
    expect(diagnose(curve(along(60, (i) => Math.max(0.5, 1 - i / 40))), 0.2)).toBe('too-slow');
  });
  test('overfitting: the test loss turned up again', () => {
    const test = along(60, (i) => 0.4 + 0.0005 * (i - 20) ** 2);
    expect(diagnose(curve(falling, test), 0.2)).toBe('overfitting');
    expect(diagnose(curve(falling, falling), 0.2)).toBe('healthy');
  });
});

test('a step is the first of the lowest', () => {
  expect(lowestAt(Float64Array.of(3, 1, 2, 1))).toBe(1);
  expect(stoppingStep(curve([3, 2, 1], [2, 1, 3]))).toBe(1);
  expect(stoppingStep(curve([1, 2, 3]))).toBe(1);
});

test('there is one patient for each illness', () => {
  expect(PATIENTS.map(({ id }) => id).sort()).toEqual([...ILLNESSES].sort());
});

describe.each(ILLNESSES)('the patient who is %s', (id) => {
  const patient = patientOf(id);
  const sick = sickRun(patient);
  const treated = PRESCRIPTIONS.map((prescription) => ({
    prescription,
    ...treat(patient, sick.curves, prescription),
  }));

  test('is just that', () => {
    expect(sick.diagnosis).toBe(id);
  });

  test('is cured by a prescription or more, and not by another or more', () => {
    expect(treated.filter(({ diagnosis }) => diagnosis === 'healthy').length).toBeGreaterThanOrEqual(1);
    expect(
      treated.filter(({ diagnosis, changed }) => changed && diagnosis !== 'healthy').length,
    ).toBeGreaterThanOrEqual(1);
  });

  test('begins at the same loss whatever is prescribed, unless the model is another', () => {
    for (const { prescription, curves } of treated)
      if (prescription !== 'smaller-model') expect(curves.train[0]).toBe(sick.curves.train[0]);
  });

  test('runs anew to the same bits', () => {
    expect(sickRun(patient).curves.train).toEqual(sick.curves.train);
  });
});

test('the curve is the one that gradient descent by hand gives', () => {
  const patient = patientOf('too-slow');
  const { data, sick } = patient;
  const loss = networkLoss(
    { hidden: sick.hidden, activation: 'tanh', loss: patient.loss },
    toyPoints(data.shape, data.count, data.noise, data.seed),
  );
  const w = drawWeights(loss.shape, randomSource(patient.seed, 'patient'));
  const gradient = new Float64Array(w.length);
  const { train } = sickRun(patient).curves;
  for (let step = 0; step <= sick.steps; step++) {
    expect(train[step]).toBeCloseTo(loss.lossAndGradient(w, gradient), 10);
    for (let i = 0; i < w.length; i++) w[i] = (w[i] ?? 0) - sick.learningRate * (gradient[i] ?? 0);
  }
});

test('what cures whom is what one would think', () => {
  const cures = (id: (typeof ILLNESSES)[number]) => {
    const patient = patientOf(id);
    const { curves } = sickRun(patient);
    return PRESCRIPTIONS.filter(
      (prescription) => treat(patient, curves, prescription).diagnosis === 'healthy',
    );
  };
  expect(cures('too-slow')).toEqual(['bigger-rate', 'momentum']);
  expect(cures('diverging')).toEqual(['smaller-rate']);
  expect(cures('plateau')).toEqual(['bigger-rate', 'momentum']);
  expect(cures('bouncing')).toEqual(['smaller-rate', 'momentum', 'cool-down']);
  expect(cures('noisy')).toEqual(['smaller-rate', 'cool-down', 'bigger-batch']);
  expect(cures('overfitting')).toEqual(['smaller-rate', 'stop-early', 'smaller-model']);
});

test('a prescription that changes nothing says so', () => {
  const patient = patientOf('too-slow');
  const { curves } = sickRun(patient);
  expect(treat(patient, curves, 'bigger-batch').changed).toBe(false);
  expect(treat(patient, curves, 'bigger-rate').regimen.learningRate).toBe(
    RATE_FACTOR * patient.sick.learningRate,
  );
});
