/** The key to the twelve exit questions in both sets: all of it is read from the inventory, nothing is written twice. */
import { useMemo } from 'preact/hooks';
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import { answerOrder } from '../../../core/course/inventory/answers';
import { FORMS, type Form, ITEM_IDS, ITEMS, type ItemId } from '../../../core/course/inventory/items';
import { numbersOf, pictureOf } from '../../../core/course/inventory/pictures';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { QuestionPicture } from '../../questions/question-picture';
import { KitSheet } from './kit-sheet';
import { useOneByOne } from './one-by-one';
import '../../questions/questions.css';

/** Where the answer of a name stands among an item's answers on the page, counted from 1 at the top. */
function standsAt(id: ItemId, form: Form, name: string): number {
  const names: readonly string[] = ITEMS[id].answers;
  return 1 + answerOrder(id, form).findIndex((answer) => names[answer] === name);
}

export function AnswersSheet() {
  const t = useText();
  const { number } = useFormats();
  const ready = useOneByOne(ITEM_IDS.length * FORMS.length);
  return (
    <KitSheet part="answers">
      <p class="kit-note">{t('teachers:answers.line')}</p>
      <section class="kit-short">
        <h3>{t('teachers:answers.short')}</h3>
        <table class="kit-table">
          <thead>
            <tr>
              <th scope="col">{t('teachers:answers.number')}</th>
              <th scope="col">{t('teachers:answers.about')}</th>
              {FORMS.map((form) => (
                <th key={form} scope="col">
                  {t(`questions:sets.${form}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ITEM_IDS.map((id, i) => (
              <tr key={id}>
                <td>{number(i + 1)}</td>
                <th scope="row">{t(`questions:item.${id}.about`)}</th>
                {FORMS.map((form) => (
                  <td key={form} class="kit-key">
                    {number(standsAt(id, form, 'right'))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ITEM_IDS.map((id, i) => (
        <ItemKey key={id} id={id} at={i} drawn={ready - FORMS.length * i} />
      ))}
    </KitSheet>
  );
}

/** `drawn`: how many of its pictures may be drawn by now. */
function ItemKey({ id, at, drawn }: { readonly id: ItemId; readonly at: number; readonly drawn: number }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const { answers, chapter, levels } = ITEMS[id];
  const beliefs = answers.slice(1);
  return (
    <section class="kit-item" data-item={id}>
      <h3>
        <span>{number(at + 1)}</span> {t(`questions:item.${id}.about`)}
        <small>{t(`levels:chapters.${chapter}`)}</small>
      </h3>
      <div class="kit-forms">
        {FORMS.map((form, k) => (
          <FormKey key={form} id={id} form={form} isDrawn={drawn > k} />
        ))}
      </div>
      <div class="kit-because">
        <p>
          <b>{t('teachers:answers.why')}</b> {t(`questions:item.${id}.why.right`)}
        </p>
        <dl>
          {beliefs.map((belief) => (
            <div key={belief}>
              <dt>
                {t('teachers:answers.wrong', {
                  first: number(standsAt(id, 'a', belief)),
                  second: number(standsAt(id, 'b', belief)),
                })}
              </dt>
              <dd>{t(`questions:item.${id}.why.${belief}`)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <b>{t('teachers:answers.again')}</b>{' '}
          {levels.map((level, k) => (
            <span key={level}>
              {k > 0 ? ' · ' : ''}
              <a href={game.link({ place: 'hunt', levelId: level, seed: 1 })}>{t(`levels:${level}.title`)}</a>
            </span>
          ))}
        </p>
      </div>
    </section>
  );
}

function FormKey(props: { readonly id: ItemId; readonly form: Form; readonly isDrawn: boolean }) {
  const { id, form, isDrawn } = props;
  const t = useText();
  const formats = useFormats();
  const picture = useMemo(() => (isDrawn ? pictureOf(id, form) : null), [id, form, isDrawn]);
  const numbers = Object.fromEntries(
    Object.entries(picture === null ? {} : numbersOf(picture)).map(([name, value]) => [
      name,
      formats.number(value),
    ]),
  );
  const words = (path: string): string => t(`questions:item.${id}.${form}.${path}`, numbers);
  if (picture === null) return <div class="kit-form" data-drawn="false" />;
  const names = ITEMS[id].answers;
  return (
    <div class="kit-form" data-form={form}>
      <QuestionPicture picture={picture} lit words={words('picture')} />
      <p class="kit-set">{t(`questions:sets.${form}`)}</p>
      <h4>{words('ask')}</h4>
      <ol>
        {answerOrder(id, form).map((answer) => (
          <li key={answer} data-right={answer === 0}>
            {words(names[answer] ?? 'right')}
            {answer === 0 ? (
              <>
                <Icon svg={checkIcon} />
                <span class="sr-only">({t('teachers:answers.right')})</span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
