/** Questions one after another, how far one is, and at the end how it went and what to walk again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import backIcon from '../../../assets/art/icon-again.svg?raw';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import mapIcon from '../../../assets/art/icon-map.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import { answerOf, resultOf } from '../../core/course/inventory/answers';
import { type Form, ITEMS, type ItemId } from '../../core/course/inventory/items';
import { nextUnseenSeed } from '../../core/course/saves';
import { useFormats, useGame, useText } from '../context';
import { Icon } from '../parts/icon';
import { Picture } from '../parts/pictures';
import { QuestionCard } from './question-card';

interface Props {
  readonly items: readonly ItemId[];
  readonly form: Form;
  /** Asks the same with other pictures. */
  readonly onAnother: () => void;
}

export function QuestionRun({ items, form, onAnother }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  // Who comes back goes on where the first answers end.
  const [at, setAt] = useState(() => {
    const left = items.findIndex((id) => answerOf(game.profile.value, id, form) === null);
    return left < 0 ? (items.length > 1 ? items.length : 0) : left;
  });
  const id = items[at];
  if (id === undefined)
    return <Result items={items} form={form} onAnother={onAnother} onAgain={() => setAt(0)} />;
  const isLast = at === items.length - 1;
  return (
    <section class="panel question-run">
      {items.length === 1 ? null : (
        <p class="question-progress">
          <span>{t('questions:progress', { number: number(at + 1), total: number(items.length) })}</span>
          <span class="question-dots" aria-hidden="true">
            {items.map((one, i) => (
              <span key={one} data-state={i < at ? 'done' : i === at ? 'now' : 'left'} />
            ))}
          </span>
        </p>
      )}
      <QuestionCard
        key={`${id}-${form}`}
        id={id}
        form={form}
        next={t(isLast ? 'questions:result' : 'questions:next')}
        onNext={() => setAt(at + 1)}
      />
    </section>
  );
}

function Result({ items, form, onAnother, onAgain }: Props & { readonly onAgain: () => void }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { right, wrong } = resultOf(game.profile.value, form, items);
  return (
    <section class="panel question-result">
      <h2 ref={heading} tabIndex={-1}>
        {t('questions:told', { count: right.length, total: number(items.length) })}
      </h2>
      <div class="question-sweets" aria-hidden="true">
        <Picture name={wrong.length === 0 ? 'pipHappy' : 'pip'} />
        <span class="question-dots">
          {items.map((id) => (
            <span key={id} data-state={right.includes(id) ? 'right' : 'left'} />
          ))}
        </span>
      </div>
      {wrong.length === 0 ? <p>{t('questions:all')}</p> : null}
      {wrong.length === 0 ? null : (
        <>
          <h3>{t('questions:walk')}</h3>
          <p class="muted">{t('questions:walkLine')}</p>
          <ul class="question-walks">
            {wrong.map((id) => (
              <li key={id}>
                <strong>{t(`questions:item.${id}.about`)}</strong>
                <span>
                  {ITEMS[id].levels.map((level) => (
                    <a
                      key={level}
                      class="btn"
                      href={game.link({
                        place: 'hunt',
                        levelId: level,
                        seed: nextUnseenSeed(game.profile.value, level),
                      })}
                    >
                      <Icon svg={playIcon} />
                      {t(`levels:${level}.title`)}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {right.length === 0 || wrong.length === 0 ? null : (
        <ul class="question-known">
          {right.map((id) => (
            <li key={id}>
              <Icon svg={checkIcon} />
              <span>{t(`questions:item.${id}.about`)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="question-ways">
        <button type="button" class="btn btn-sun" onClick={onAnother}>
          {t('questions:another')}
        </button>
        <button type="button" class="btn" onClick={onAgain}>
          <Icon svg={backIcon} />
          {t('questions:back')}
        </button>
        <a class="btn" href={game.link({ place: 'levels' })}>
          <Icon svg={mapIcon} />
          {t('questions:toMap')}
        </a>
      </p>
    </section>
  );
}
