/** One patient: its curve, the question what ails it, then the prescriptions, each a real run laid over the sick one. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import closeIcon from '../../../assets/art/icon-close.svg?raw';
import { type Treatment, treat } from '../../core/course/explain-onward/clinic';
import {
  ILLNESSES,
  type Illness,
  type Patient,
  PRESCRIPTIONS,
  type Prescription,
} from '../../core/course/explain-onward/patients';
import { announce } from '../announce';
import { type Translate, useFormats, useText } from '../context';
import { AvaSays } from '../parts/ava-says';
import { Icon } from '../parts/icon';
import { DoctorPlot, HIGHEST, onGauge, type PlotLine } from './doctor-plot';

interface Props {
  readonly patient: Patient;
  readonly sick: Treatment;
  readonly onCured: () => void;
}

export function DoctorPatient({ patient, sick, onCured }: Props) {
  const t = useText();
  const { number, rate } = useFormats();
  const [guess, setGuess] = useState<Illness | null>(null);
  const [tried, setTried] = useState<ReadonlyMap<Prescription, Treatment>>(new Map());
  const [last, setLast] = useState<Prescription | null>(null);
  const [turn, setTurn] = useState(0);
  const found = guess === patient.id;
  const prescriptions = useRef<HTMLFieldSetElement>(null);
  const news = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone then.
  useEffect(() => {
    if (found) prescriptions.current?.focus({ preventScroll: true });
  }, [found]);
  const now = last === null ? undefined : tried.get(last);
  const start = sick.curves.train[0] ?? 1;
  const lines = useMemo(() => linesOf(sick, now, t), [sick, now, t]);
  const lowest = (treated: Treatment): string => gaugeOf(treated, start, number);
  const told =
    last !== null && now !== undefined
      ? verdictOf(patient.id, last, now, lowest(now), t)
      : guess === null
        ? [t('explain-onward:doctor.look')]
        : found
          ? [t(`explain-onward:doctor.is.${guess}`), t('explain-onward:doctor.prescribe')]
          : [t('explain-onward:doctor.wrong'), t(`explain-onward:doctor.not.${guess}`)];
  const words = told.join(' ');
  useEffect(() => {
    if (turn === 0) return;
    announce([words]);
    news.current?.scrollIntoView({ block: 'nearest' });
  }, [turn, words]);
  const prescribe = (prescription: Prescription): void => {
    const treated = tried.get(prescription) ?? treat(patient, sick.curves, prescription);
    setTried(new Map([...tried, [prescription, treated]]));
    setLast(prescription);
    setTurn(turn + 1);
    if (treated.diagnosis === 'healthy') onCured();
  };
  return (
    <div class="onward-two doctor-patient" data-patient={patient.id}>
      <section class="panel onward-part onward-stays">
        <DoctorPlot
          lines={lines}
          start={start}
          last={patient.sick.steps}
          drawn={`${last}`}
          label={t('explain-onward:doctor.plot', { end: lowest(sick) })}
          across={t('explain-onward:doctor.across', { steps: number(patient.sick.steps) })}
        />
      </section>
      <section class="panel onward-part onward-tell">
        <div ref={news} class="onward-news">
          <AvaSays lines={told} turn={turn} />
        </div>
        {found ? (
          <fieldset class="doctor-choices" ref={prescriptions} tabIndex={-1}>
            <legend>{t('explain-onward:doctor.choosePrescription')}</legend>
            {PRESCRIPTIONS.map((prescription) => (
              <PrescriptionButton
                key={prescription}
                prescription={prescription}
                treated={tried.get(prescription)}
                isNow={prescription === last}
                onChoose={() => prescribe(prescription)}
              />
            ))}
          </fieldset>
        ) : (
          <fieldset class="doctor-choices">
            <legend>{t('explain-onward:doctor.chooseIllness')}</legend>
            {ILLNESSES.map((illness) => (
              <button
                key={illness}
                type="button"
                class="btn"
                aria-pressed={guess === illness}
                onClick={() => {
                  setGuess(illness);
                  setTurn(turn + 1);
                }}
              >
                <IllnessSign illness={illness} />
                {t(`explain-onward:doctor.illness.${illness}`)}
              </button>
            ))}
          </fieldset>
        )}
        <p class="muted small">
          {t('explain-onward:doctor.how', {
            rate: rate((now ?? sick).regimen.learningRate),
            knobs: number(knobsOf(now ?? sick)),
            batch:
              (now ?? sick).regimen.batch === null
                ? t('explain-onward:doctor.batchAll')
                : t('explain-onward:doctor.batch', { size: number((now ?? sick).regimen.batch ?? 0) }),
          })}
        </p>
      </section>
    </div>
  );
}

function PrescriptionButton(props: {
  readonly prescription: Prescription;
  readonly treated: Treatment | undefined;
  readonly isNow: boolean;
  readonly onChoose: () => void;
}) {
  const t = useText();
  const { prescription, treated, isNow } = props;
  const well = treated?.diagnosis === 'healthy';
  return (
    <button type="button" class="btn" aria-pressed={isNow} data-well={well} onClick={props.onChoose}>
      {t(`explain-onward:doctor.prescription.${prescription}`)}
      {treated === undefined ? null : (
        <span class="doctor-tried">
          <Icon svg={well ? checkIcon : closeIcon} />
          <span class="sr-only">{t(well ? 'explain-onward:doctor.helped' : 'explain-onward:doctor.no')}</span>
        </span>
      )}
    </button>
  );
}

function linesOf(sick: Treatment, now: Treatment | undefined, t: Translate): readonly PlotLine[] {
  const both = ({ curves }: Treatment, kind: 'sick' | 'new'): readonly PlotLine[] => {
    const isTold = curves.test !== null;
    return [
      {
        kind,
        name: t(`explain-onward:doctor.line.${kind}${isTold ? 'Train' : ''}`),
        losses: curves.train,
      },
      ...(curves.test === null
        ? []
        : [
            {
              kind: `${kind}-test` as const,
              name: t(`explain-onward:doctor.line.${kind}Test`),
              losses: curves.test,
            },
          ]),
    ];
  };
  return [...both(sick, 'sick'), ...(now === undefined || !now.changed ? [] : both(now, 'new'))];
}

/** What the prescription did, and why. */
function verdictOf(
  id: Illness,
  prescription: Prescription,
  { diagnosis, changed }: Treatment,
  end: string,
  t: Translate,
): readonly string[] {
  if (!changed)
    return [
      t('explain-onward:doctor.same'),
      t(
        prescription === 'momentum'
          ? 'explain-onward:doctor.unchanged.momentum'
          : 'explain-onward:doctor.unchanged.bigger-batch',
      ),
    ];
  const why =
    id === 'overfitting' && prescription === 'smaller-rate'
      ? t('explain-onward:doctor.why.noTime')
      : id !== 'overfitting' && prescription === 'stop-early'
        ? t('explain-onward:doctor.why.noTest')
        : t(`explain-onward:doctor.why.${prescription}`);
  if (diagnosis === 'healthy') return [t('explain-onward:doctor.healthy', { end }), why];
  return [t(`explain-onward:doctor.still.${diagnosis}`, { end }), why];
}

/** Where a run ends on the gauge: over what is held back, where something is. */
function gaugeOf({ curves }: Treatment, start: number, number: (value: number) => string): string {
  const end = onGauge(curves.test ?? curves.train, start).at(-1) ?? 0;
  return end >= HIGHEST || curves.outcome === 'diverged' ? `> ${number(HIGHEST)}` : number(Math.round(end));
}

/** Of a network 2–h–1. */
function knobsOf({ regimen }: Treatment): number {
  return 4 * (regimen.hidden[0] ?? 0) + 1;
}

/** The illness in a few strokes, the same for every patient: a sign for its name, not anybody's curve. */
const SIGNS: Readonly<Record<Illness, string>> = {
  'too-slow': 'M3 6Q24 10 45 15',
  bouncing: 'M3 6L9 24L15 8L21 24L27 8L33 24L39 8L45 24',
  diverging: 'M3 24L12 20L20 23L28 13L34 18L41 3',
  plateau: 'M3 8H32Q37 8 39 16T45 26',
  overfitting: 'M3 6Q14 26 45 27M3 6Q18 24 45 9',
  noisy: 'M3 6L7 14L10 10L14 21L18 15L22 24L26 17L31 23L35 14L40 22L45 16',
};

function IllnessSign({ illness }: { readonly illness: Illness }) {
  return (
    <svg class="doctor-sign" viewBox="0 0 48 30" aria-hidden="true">
      <path d={SIGNS[illness]} />
    </svg>
  );
}
