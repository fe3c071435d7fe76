/** The exit questions: a chapter's own, all twelve of a form, or the list of them. Results stay on the device. */
import { useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import { chapterAnswers, nextForm, resultOf } from '../../core/course/inventory/answers';
import { FORMS, type Form, ITEM_IDS, isForm, itemsOf } from '../../core/course/inventory/items';
import { useFormats, useGame, useText } from '../context';
import { PLACE_ART } from '../parts/course/place-art';
import { SignArt } from '../parts/course/sign-art';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { QuestionRun } from '../questions/question-run';
import '../styles/pages.css';
import '../questions/questions.css';

/** What an address asks for may be long; what is told of it needn't be. */
const LONGEST_PART = 40;
const other = (form: Form): Form => (form === 'a' ? 'b' : 'a');

export function QuestionsScreen({ which }: { readonly which: string | null }) {
  const t = useText();
  if (which !== null && isForm(which)) return <Whole key={which} form={which} />;
  if (which !== null && itemsOf(which).length > 0) return <OfChapter key={which} chapter={which} />;
  return (
    <main class="page questions">
      <PageBar heading={t('questions:heading')} />
      {which === null ? (
        <p>{t('questions:line')}</p>
      ) : (
        <p role="status">{t('questions:unknown', { part: which.slice(0, LONGEST_PART) })}</p>
      )}
      <List />
    </main>
  );
}

function Whole({ form }: { readonly form: Form }) {
  const game = useGame();
  const t = useText();
  return (
    <main class="page questions">
      <PageBar heading={`${t('questions:whole')} · ${t(`questions:sets.${form}`)}`} />
      <QuestionRun
        items={ITEM_IDS}
        form={form}
        onAnother={() => game.go({ place: 'questions', which: other(form) })}
      />
    </main>
  );
}

function OfChapter({ chapter }: { readonly chapter: string }) {
  const game = useGame();
  const t = useText();
  const [form, setForm] = useState(() => nextForm(game.profile.value, chapter));
  return (
    <main class="page questions">
      <PageBar heading={t(`levels:chapters.${chapter}`)} />
      <QuestionRun key={form} items={itemsOf(chapter)} form={form} onAnother={() => setForm(other(form))} />
    </main>
  );
}

function List() {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const profile = game.profile.value;
  const chapters = [...new Set(game.levels.value.map(({ chapter }) => chapter))];
  return (
    <>
      <section>
        <h2>{t('questions:chapters')}</h2>
        <ol class="question-list">
          {chapters.map((chapter) => {
            const { done } = chapterAnswers(profile, chapter);
            return (
              <li key={chapter}>
                <a class="panel" href={game.link({ place: 'questions', which: chapter })}>
                  <span
                    class="question-art"
                    aria-hidden="true"
                    dangerouslySetInnerHTML={{ __html: PLACE_ART[chapter] ?? '' }}
                  />
                  <b>{t(`levels:chapters.${chapter}`)}</b>
                  <span class="question-state">
                    {done ? <Icon svg={checkIcon} /> : null}
                    {t(done ? 'questions:done' : 'questions:open')}
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      </section>
      <section>
        <h2>{t('questions:whole')}</h2>
        <ul class="question-list">
          {FORMS.map((form) => {
            const { right, left } = resultOf(profile, form);
            return (
              <li key={form}>
                <a class="panel" href={game.link({ place: 'questions', which: form })}>
                  <span class="question-art">
                    <SignArt of="question" />
                  </span>
                  <b>{t(`questions:sets.${form}`)}</b>
                  <span class="question-state">
                    {left.length === 0
                      ? t('questions:told', { count: right.length, total: number(ITEM_IDS.length) })
                      : t('questions:progress', {
                          number: number(ITEM_IDS.length - left.length + 1),
                          total: number(ITEM_IDS.length),
                        })}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
