/**
 * One knob tilts a ruler through real dots. How far it is off on average is the loss; over the knob it makes a curve, and on that
 * curve Pip walks: the field of a hunt is made of such misses.
 */
import { useEffect, useState } from 'preact/hooks';
import {
  FIRST_TURNS,
  NOTCHES,
  QUESTS,
  type Ruler,
  rulerThrough,
  tiltAt,
  turnTo,
  WARM_LOSS,
  warmthAt,
} from '../../core/course/explain/ruler';
import { useFormats, useText } from '../context';
import { sourceLine } from '../parts/data-words';
import { AvaTells } from './drawing/ava-tells';
import { Fold, Formula } from './drawing/fold';
import { Knob } from './drawing/knob';
import { PlayLevel } from './drawing/play-level';
import { warmthColor, warmthWord } from './drawing/warmth';
import { RulerCurve } from './ruler-curve';
import { RulerDots } from './ruler-dots';
import '../styles/explain-ruler.css';

export function RulerRoom() {
  const [ruler, setRuler] = useState<Ruler | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('../../../assets/data/stopping-distance.csv?raw').then(({ default: csv }) => {
      if (isHere) setRuler(rulerThrough(csv, 'speed_mph', 'stop_ft'));
    });
    return () => {
      isHere = false;
    };
  }, []);
  return ruler === null ? null : <Tried ruler={ruler} />;
}

function Tried({ ruler }: { readonly ruler: Ruler }) {
  const t = useText();
  const { number } = useFormats();
  const [turns, setTurns] = useState(FIRST_TURNS);
  const { notch, visited, done } = turns;
  const [showsAll, setShowsAll] = useState(false);
  const loss = ruler.losses[notch] ?? 0;
  const warmth = warmthAt(ruler, notch);
  const quest = QUESTS[done];
  const turn = (to: number): void => setTurns((was) => turnTo(ruler, was, to));
  const params = { loss: number(WARM_LOSS) };
  return (
    <div class="tried ruler">
      <AvaTells
        lead={done === 0 ? undefined : t(`explain:ruler.praise.${QUESTS[done - 1] ?? 'colder'}`)}
        line={quest === undefined ? t('explain:ruler.done') : t(`explain:ruler.quest.${quest}`, params)}
      >
        {quest === undefined ? <PlayLevel level="tilted-ruler" /> : null}
      </AvaTells>
      <section class="panel ruler-turn" style={{ '--heat': warmthColor(warmth) }}>
        <Knob
          dial
          label={t('explain:ruler.knob')}
          value={notch}
          min={0}
          max={NOTCHES - 1}
          step={1}
          told={number(tiltAt(notch))}
          less={t('explain:ruler.less')}
          more={t('explain:ruler.more')}
          onTurn={turn}
        />
        <p class="ruler-loss" role="status">
          <span>{t('explain:ruler.off')}</span>{' '}
          <strong>{t('explain:ruler.feet', { loss: number(loss) })}</strong>{' '}
          <b class="ruler-warmth">{t(`explain:warmth.${warmthWord(warmth)}`)}</b>
        </p>
      </section>
      <div class="ruler-pictures">
        <section class="panel ruler-dots">
          <h2>{t('explain:ruler.dots')}</h2>
          <p class="small">{t('explain:ruler.key')}</p>
          <RulerDots ruler={ruler} notch={notch} onTurn={turn} />
        </section>
        <section class="panel ruler-field">
          <h2>{t('explain:ruler.curve')}</h2>
          <RulerCurve ruler={ruler} notch={notch} visited={visited} showsAll={showsAll} />
          <button type="button" class="btn" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {t('explain:ruler.all')}
          </button>
        </section>
      </div>
      <p class="small">{sourceLine('stopping-distance', t)}</p>
      <Fold title={t('explain:inNumbers')}>
        <p>{t('explain:ruler.sum')}</p>
        <Formula>L(a) = (|m₁| + |m₂| + … + |m₅₀|) / 50 = {number(loss)}</Formula>
        <Formula>
          mᵢ = {number(ruler.pivot[1])} + a · (xᵢ − {number(ruler.pivot[0])}) − yᵢ, a ={' '}
          {number(tiltAt(notch))}
        </Formula>
        <p>{t('explain:ruler.letters')}</p>
      </Fold>
    </div>
  );
}
