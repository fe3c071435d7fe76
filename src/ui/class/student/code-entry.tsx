/** The field for a class code: big, in groups of four as it is typed, any case; what is wrong with a code is said beside it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import nextIcon from '../../../../assets/art/icon-next.svg?raw';
import { type ClassCodeProblem, parseClassCode } from '../../../core/class/class-code';
import { tellCodeProblem } from '../../../core/class/class-words';
import { cleanCode, groupsOf, isLongCode, nameOfCode } from '../../../core/class/code-letters';
import { studentOf } from '../../../session/class/student';
import { announce } from '../../announce';
import { useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { PageBar } from '../../parts/page-bar';
import { Ava } from '../../parts/pictures';
import { AnimalPicture } from '../art/animal-picture';
import { animalName } from '../art/animals';
import { OpenClassFile } from '../open-class-file';

interface Props {
  /** What the address brought. */
  readonly typed: string;
  /** What is wrong with that. */
  readonly problem: ClassCodeProblem | null;
}

/** Room for the longest code and the spaces between its groups, and for a slip or two. */
const LONGEST_TYPED = 36;
const inGroups = (typed: string): string => groupsOf(cleanCode(typed)).join(' ').slice(0, LONGEST_TYPED);

export function CodeEntry({ typed: brought, problem }: Props) {
  const game = useGame();
  const t = useText();
  const [text, setText] = useState(() => inGroups(brought));
  const [wrong, setWrong] = useState<string | null>(
    problem === null ? null : game.text.say(tellCodeProblem(problem)),
  );
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const now = studentOf(game.ports.storage).now.value;
  const enter = (): void => {
    // What stands there now: whoever is quick comes before the next frame draws it.
    const typed = input.current?.value ?? '';
    const read = parseClassCode(
      typed,
      game.ports.levels.order.map(({ id }) => id),
    );
    if (read.ok) {
      game.go({ place: 'join', which: read.code });
      return;
    }
    const words =
      cleanCode(typed) === '' ? t('class:student.enter.empty') : game.text.say(tellCodeProblem(read));
    setWrong(words);
    announce([words]);
    input.current?.focus();
  };
  return (
    <main class="page student">
      <PageBar heading={t('class:student.heading')} />
      <form
        class="panel student-entry"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <p class="student-ask">
          <Ava />
          <span class="bubble">{t('class:student.enter.line')}</span>
        </p>
        <label for="class-code">{t('class:student.enter.label')}</label>
        <input
          ref={input}
          id="class-code"
          class="student-code"
          data-long={isLongCode(cleanCode(text))}
          dir="ltr"
          value={text}
          maxLength={LONGEST_TYPED}
          placeholder="···· ····"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="go"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : 'class-code-wrong'}
          onInput={(event) => {
            const field = event.currentTarget;
            const grouped = inGroups(field.value);
            // Typed in the middle, the caret stays behind what was typed.
            const before = inGroups(field.value.slice(0, field.selectionStart ?? field.value.length));
            const atEnd = field.selectionStart === field.value.length;
            field.value = grouped;
            const caret = atEnd ? grouped.length : before.length;
            field.setSelectionRange(caret, caret);
            setText(grouped);
            setWrong(null);
          }}
        />
        {wrong === null ? null : (
          <p id="class-code-wrong" class="warning student-wrong">
            {wrong}
          </p>
        )}
        <button type="submit" class="btn btn-sun student-go">
          {t('class:student.enter.go')}
          <Icon svg={nextIcon} flips />
        </button>
      </form>
      <section class="panel student-file">
        <OpenClassFile onOpen={(code) => game.go({ place: 'join', which: code })} />
      </section>
      {now === null ? null : (
        <section class="panel student-inside">
          <AnimalPicture animal={now.animal} />
          <div>
            <h2>{t('class:student.enter.inside')}</h2>
            <p class="muted">
              {t(animalName(now.animal))} · <bdi dir="ltr">{nameOfCode(now.code)}</bdi>
            </p>
          </div>
          <a class="btn btn-mint" href={game.link({ place: 'join', which: now.code })}>
            {t('class:student.enter.back')}
          </a>
        </section>
      )}
    </main>
  );
}
