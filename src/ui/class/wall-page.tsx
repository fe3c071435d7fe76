/** The wall of a class, for the projector: asks for the class code, or shows the wall of the one in the address. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Message } from '../../core/feedback/message';
import type { MeasureField } from '../../session/class/wall-reader';
import { openWall } from '../../session/class/wall-room';
import { useGame, useText } from '../context';
import { PageBar } from '../parts/page-bar';
import { loadClassFields } from './devices';
import { OpenClassFile } from './open-class-file';
import { WallScreen } from './wall/wall-screen';
import '../styles/pages.css';
import '../styles/text-field.css';
import './wall/index.css';

export function WallPage({ which }: { readonly which: string | null }) {
  return which === null ? <AskCode problem={null} /> : <Wall key={which} which={which} />;
}

function Wall({ which }: { readonly which: string }) {
  const { ports } = useGame();
  const opened = useMemo(() => openWall(which, { ...ports, measure, pause }), [which, ports]);
  useEffect(() => ('room' in opened ? opened.room.close : undefined), [opened]);
  return 'room' in opened ? <WallScreen room={opened.room} /> : <AskCode problem={opened.problem} />;
}

const measure: MeasureField = async (spec, activity) =>
  (await loadClassFields()).measureClassField(spec, activity);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function AskCode({ problem }: { readonly problem: Message | null }) {
  const game = useGame();
  const t = useText();
  const [code, setCode] = useState('');
  return (
    <main class="page">
      <PageBar heading={t('class:wall.heading')} />
      {problem === null ? null : (
        <p class="warning" role="alert">
          {game.text.say(problem)}
        </p>
      )}
      <form
        class="wall-ask panel"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = code.trim();
          if (typed !== '') game.go({ place: 'wall', which: typed });
        }}
      >
        <p>{t('class:wall.askLead')}</p>
        <label>
          {t('class:wall.askLabel')}
          <input
            class="text-field"
            dir="ltr"
            value={code}
            maxLength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn btn-sun">
          {t('class:wall.askOpen')}
        </button>
      </form>
      <section class="panel">
        <OpenClassFile onOpen={(opened) => game.go({ place: 'wall', which: opened })} />
      </section>
    </main>
  );
}
