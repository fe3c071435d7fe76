/** One question: its picture, what is asked, three or four answers; once one is chosen, the light comes on and it is explained. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import closeIcon from '../../../assets/art/icon-close.svg?raw';
import nextIcon from '../../../assets/art/icon-next.svg?raw';
import { type Answer, answerOrder, withAnswer } from '../../core/course/inventory/answers';
import { type Form, ITEMS, type ItemId } from '../../core/course/inventory/items';
import { numbersOf, pictureOf } from '../../core/course/inventory/pictures';
import { useFormats, useGame, useText } from '../context';
import { Icon } from '../parts/icon';
import { ReadAloud } from '../parts/read-aloud';
import { unbroken } from '../unbroken';
import { QuestionPicture } from './question-picture';

interface Props {
  readonly id: ItemId;
  readonly form: Form;
  /** The words on the button that goes on. */
  readonly next: string;
  readonly onNext: () => void;
}

export function QuestionCard({ id, form, next, onNext }: Props) {
  const game = useGame();
  const t = useText();
  const formats = useFormats();
  const [chosen, setChosen] = useState<Answer | null>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const ask = useRef<HTMLHeadingElement>(null);
  const picture = useMemo(() => pictureOf(id, form), [id, form]);
  useEffect(() => ask.current?.focus(), []);
  useEffect(() => {
    if (chosen !== null) verdict.current?.focus();
  }, [chosen]);
  const { answers } = ITEMS[id];
  const numbers = Object.fromEntries(
    Object.entries(numbersOf(picture)).map(([name, value]) => [name, formats.number(value)]),
  );
  const words = (path: string): string => unbroken(t(`questions:item.${id}.${path}`, numbers));
  const choose = (answer: Answer): void => {
    setChosen(answer);
    game.changeProfile((profile) => withAnswer(profile, id, form, answer));
  };
  const order = answerOrder(id, form);
  const asked = words(`${form}.ask`);
  const nameOf = (answer: Answer): string => answers[answer] ?? 'right';
  const told = t(chosen === 0 ? 'questions:right' : 'questions:wrong');
  const why = [
    ...(chosen === null || chosen === 0 ? [] : [words(`why.${nameOf(chosen)}`)]),
    words('why.right'),
  ];
  return (
    <article class="question" data-item={id} data-form={form}>
      <QuestionPicture picture={picture} lit={chosen !== null} words={words(`${form}.picture`)} />
      <div class="question-words">
        <div class="said-beside">
          <h2 ref={ask} tabIndex={-1}>
            {asked}
          </h2>
          <ReadAloud
            bare
            name={`asks-${id}`}
            what={asked}
            lines={[asked, ...order.map((answer) => words(`${form}.${nameOf(answer)}`))]}
          />
        </div>
        <ul class="question-answers">
          {order.map((answer) => (
            <li key={answer}>
              {chosen === null ? (
                <button type="button" class="btn" data-answer={answer} onClick={() => choose(answer)}>
                  {words(`${form}.${nameOf(answer)}`)}
                </button>
              ) : (
                <Told answer={answer} chosen={chosen}>
                  {words(`${form}.${nameOf(answer)}`)}
                </Told>
              )}
            </li>
          ))}
        </ul>
        {chosen === null ? null : (
          <section class="question-why">
            <div class="said-beside">
              <h3 ref={verdict} tabIndex={-1}>
                {told}
              </h3>
              <ReadAloud bare name={`tells-${id}`} what={told} lines={[told, ...why]} />
            </div>
            {why.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <button type="button" class="btn btn-sun" onClick={onNext}>
              {next}
              <Icon svg={nextIcon} flips />
            </button>
          </section>
        )}
      </div>
    </article>
  );
}

function Told(props: { readonly answer: Answer; readonly chosen: Answer; readonly children: string }) {
  const { answer, chosen, children } = props;
  const t = useText();
  const state = answer === 0 ? 'right' : answer === chosen ? 'wrong' : 'other';
  return (
    <p class="question-told" data-state={state}>
      {state === 'other' ? null : <Icon svg={state === 'right' ? checkIcon : closeIcon} />}
      <span>
        {children}
        {answer === chosen ? <small>{t('questions:yours')}</small> : null}
        {answer === 0 && answer !== chosen ? <small>{t('questions:theRight')}</small> : null}
      </span>
    </p>
  );
}
