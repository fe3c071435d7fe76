/**
 * Two toes make the arrow: what each feels is a stair, the two stairs are the arrow's two parts, and the arrow is true only here,
 * which shows when the field is turned under the feet or a stride is taken along it.
 */
import { useEffect, useState } from 'preact/hooks';
import toeIcon from '../../../assets/art/icon-toe.svg?raw';
import {
  type Arrow,
  type Axis,
  arrowOf,
  FIRST_PLACE,
  feel,
  headingOf,
  LONG_TOE,
  pointsAt,
  type Standing,
  stepAlong,
  turnedArrow,
} from '../../core/course/explain/toe-patch';
import { degreesBetween } from '../../core/math/angle';
import { useFormats, useText } from '../context';
import { Icon } from '../parts/icon';
import { AvaTells } from './drawing/ava-tells';
import { Knob } from './drawing/knob';
import { PlayLevel } from './drawing/play-level';
import { ToeNumbers } from './toe-numbers';
import { ToePatch } from './toe-patch';
import { StairUnknown, ToeStair } from './toe-stair';
import '../styles/explain-toes.css';

const START: Standing = { place: FIRST_PLACE, turnDegrees: 0 };
const TURN_STEP_DEGREES = 15;
const AXES = ['east', 'north'] as const;

interface State {
  readonly standing: Standing;
  readonly tapped: Readonly<Record<Axis, boolean>>;
  /** Whether the two parts have been put together. */
  readonly joined: boolean;
  /** The arrow that was walked along to come here, as it lay on the field before any turn; null at the first place. */
  readonly walked: Arrow | null;
}

const FIRST: State = { standing: START, tapped: { east: false, north: false }, joined: false, walked: null };

export function ToeTapsRoom() {
  const t = useText();
  const { number } = useFormats();
  const [state, setState] = useState<State>(FIRST);
  const { standing, tapped, joined, walked } = state;
  const before = walked === null ? null : turnedArrow(walked, standing.turnDegrees);
  const felt = { east: feel(standing, 'east', LONG_TOE), north: feel(standing, 'north', LONG_TOE) };
  const both = tapped.east && tapped.north;
  const arrow = both ? arrowOf(felt.east, felt.north) : null;
  // Later on two taps are enough: how they are put together has been seen.
  const shown = arrow !== null && (joined || before !== null) ? arrow : null;
  const tap = (axis: Axis): void => setState((was) => ({ ...was, tapped: { ...was.tapped, [axis]: true } }));
  useEffect(() => {
    const onKey = ({ code, shiftKey }: KeyboardEvent): void => {
      if (shiftKey && code === 'ArrowRight') tap('east');
      else if (shiftKey && code === 'ArrowUp') tap('north');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const told = (): { readonly lead?: string; readonly line: string } => {
    const last = tapped.east ? 'east' : tapped.north ? 'north' : null;
    if (arrow === null && last === null)
      return { line: t(before === null ? 'explain:toe-taps.tap' : 'explain:toe-taps.tapAgain') };
    if (arrow === null && last !== null) {
      const other = last === 'east' ? 'north' : 'east';
      return { lead: toeWords(last), line: t(`explain:toe-taps.now.${other}`) };
    }
    if (arrow === null) return { line: '' };
    if (shown === null) return { lead: t('explain:toe-taps.two'), line: t('explain:toe-taps.parts') };
    const way = t(`explain:toe-taps.way.${headingOf(shown)}`);
    const now = t('explain:toe-taps.arrow', { way, points: number(shown.steepness) });
    if (before === null) return { lead: now, line: t('explain:toe-taps.try') };
    return {
      lead: t('explain:toe-taps.changed', {
        degrees: number(Math.round(turnBetween(before, shown))),
        before: number(before.steepness),
        after: number(shown.steepness),
      }),
      line: t('explain:toe-taps.here'),
    };
  };
  const toeWords = (axis: Axis): string => {
    const { change } = felt[axis];
    return t(change < 0 ? `explain:toe-taps.lower.${axis}` : `explain:toe-taps.higher.${axis}`, {
      points: number(Math.abs(change)),
    });
  };
  const { lead, line } = told();
  return (
    <div class="tried toes">
      <AvaTells lead={lead} line={line}>
        {before !== null && shown !== null ? <PlayLevel level="toe-bowl" /> : null}
      </AvaTells>
      <div class="toes-all">
        <section class="panel toes-field">
          <h2>{t('explain:toe-taps.field')}</h2>
          <ToePatch
            standing={standing}
            tapped={tapped}
            felt={felt}
            arrow={arrow}
            joined={shown !== null}
            before={before}
            onTap={tap}
          />
          <p class="toes-loss">
            {t('explain:toe-taps.loss', { points: number(pointsAt(standing, [0, 0])) })}
          </p>
          {before !== null && shown !== null ? <p class="small">{t('explain:toe-taps.old')}</p> : null}
        </section>
        <div class="toes-side">
          <div class="toes-stairs">
            {AXES.map((axis) => (
              <section key={axis} class="panel toes-stair">
                <h2>{t(`explain:toe-taps.axis.${axis}`)}</h2>
                {tapped[axis] ? (
                  <>
                    <ToeStair standing={standing} axis={axis} felt={felt[axis]} />
                    <p>{toeWords(axis)}</p>
                  </>
                ) : (
                  <>
                    <StairUnknown />
                    <button
                      type="button"
                      class="btn toes-tap"
                      data-does={`tap-${axis}`}
                      onClick={() => tap(axis)}
                    >
                      <Icon svg={toeIcon} />
                      {t(`explain:toe-taps.tapAxis.${axis}`)}
                    </button>
                  </>
                )}
              </section>
            ))}
          </div>
          {arrow !== null && shown === null ? (
            <button
              type="button"
              class="btn btn-sun"
              data-does="join"
              onClick={() => setState({ ...state, joined: true })}
            >
              {t('explain:toe-taps.join')}
            </button>
          ) : null}
          {shown === null ? null : (
            <section class="panel toes-more">
              <Knob
                dial
                label={t('explain:toe-taps.turn')}
                value={standing.turnDegrees}
                min={-180}
                max={180}
                step={TURN_STEP_DEGREES}
                told={t('explain:toe-taps.degrees', { degrees: number(standing.turnDegrees) })}
                less={t('explain:toe-taps.turnRight')}
                more={t('explain:toe-taps.turnLeft')}
                onTurn={(turnDegrees) => setState({ ...state, standing: { ...standing, turnDegrees } })}
              />
              <div class="row">
                <button
                  type="button"
                  class="btn btn-sun"
                  data-does="step"
                  onClick={() =>
                    setState({
                      standing: stepAlong(standing, shown),
                      tapped: FIRST.tapped,
                      joined: false,
                      walked: turnedArrow(shown, -standing.turnDegrees),
                    })
                  }
                >
                  {t('explain:toe-taps.step')}
                </button>
                <button type="button" class="btn" onClick={() => setState(FIRST)}>
                  {t('explain:again')}
                </button>
              </div>
            </section>
          )}
        </div>
      </div>
      <p class="small toes-keys">{t('explain:toe-taps.keys')}</p>
      {shown === null ? null : <ToeNumbers standing={standing} />}
    </div>
  );
}

const turnBetween = (a: Arrow, b: Arrow): number => degreesBetween([a.east, a.north], [b.east, b.north]);
