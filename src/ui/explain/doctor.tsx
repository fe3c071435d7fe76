/** The doctor: six sick trainings; name what ails each, prescribe, and see what the prescription really does. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import { patientOf, sickRun, type Treatment } from '../../core/course/explain-onward/clinic';
import { type Illness, PATIENTS } from '../../core/course/explain-onward/patients';
import { useFormats, useText } from '../context';
import { Icon } from '../parts/icon';
import { DoctorPatient } from './doctor-patient';
import { SmallCurve } from './doctor-plot';
import { DoctorRobot } from './doctor-robot';
import { Lead } from './drawing/lead';
import '../styles/explain-onward.css';
import '../styles/explain-onward-doctor.css';

export function DoctorRoom() {
  const t = useText();
  const { number } = useFormats();
  const runs = useSickRuns();
  const [chosen, setChosen] = useState<Illness>(PATIENTS[0]?.id ?? 'too-slow');
  const [cured, setCured] = useState<ReadonlySet<Illness>>(new Set());
  const run = runs.get(chosen);
  const place = PATIENTS.findIndex(({ id }) => id === chosen);
  const heading = useRef<HTMLHeadingElement>(null);
  const [went, setWent] = useState(0);
  useEffect(() => {
    if (went > 0) heading.current?.focus();
  }, [went]);
  return (
    <div class="onward doctor">
      <Lead words={t('explain-onward:doctor.lead')} />
      <section class="onward-part" aria-labelledby="ward-title">
        <div class="doctor-ward-head">
          <h2 id="ward-title">{t('explain-onward:doctor.ward')}</h2>
          <p class="muted">
            {t('explain-onward:doctor.cured', { cured: number(cured.size), all: number(PATIENTS.length) })}
          </p>
        </div>
        <ul class="doctor-ward">
          {PATIENTS.map(({ id }, i) => {
            const known = runs.get(id);
            return (
              <li key={id}>
                <button
                  type="button"
                  class="btn doctor-card"
                  aria-pressed={id === chosen}
                  onClick={() => {
                    setChosen(id);
                    setWent(went + 1);
                  }}
                >
                  <DoctorRobot well={cured.has(id)} />
                  {known === undefined ? (
                    <span class="onward-small-curve" />
                  ) : (
                    <SmallCurve losses={known.curves.train} test={known.curves.test} />
                  )}
                  <span class="doctor-name">
                    {t('explain-onward:doctor.patient', { number: number(i + 1) })}
                    {cured.has(id) ? (
                      <span class="doctor-well">
                        <Icon svg={checkIcon} />
                        {t('explain-onward:doctor.well')}
                      </span>
                    ) : null}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        {cured.size === PATIENTS.length ? (
          <p class="onward-said doctor-all">{t('explain-onward:doctor.all')}</p>
        ) : null}
      </section>
      <h2 ref={heading} tabIndex={-1} class="doctor-now">
        {t('explain-onward:doctor.patient', { number: number(place + 1) })}
      </h2>
      {run === undefined ? null : (
        <DoctorPatient
          key={chosen}
          patient={patientOf(chosen)}
          sick={run}
          onCured={() => setCured(new Set([...cured, chosen]))}
        />
      )}
    </div>
  );
}

/** All patients as they came in: the first at once, each other in a turn of its own, so that the page stays awake. */
function useSickRuns(): ReadonlyMap<Illness, Treatment> {
  const first = useMemo(
    () => new Map(PATIENTS.slice(0, 1).map((patient) => [patient.id, sickRun(patient)])),
    [],
  );
  const [runs, setRuns] = useState<ReadonlyMap<Illness, Treatment>>(first);
  useEffect(() => {
    const next = PATIENTS.find(({ id }) => !runs.has(id));
    if (next === undefined) return;
    const soon = setTimeout(() => setRuns(new Map([...runs, [next.id, sickRun(next)]])));
    return () => clearTimeout(soon);
  }, [runs]);
  return runs;
}
