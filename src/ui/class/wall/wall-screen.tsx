/** The wall of a class on the projector: its code, its fields, its views, and the ways in. */
import { useEffect, useState } from 'preact/hooks';
import { isLongCode, nameOfCode } from '../../../core/class/code-letters';
import type { WallRoom } from '../../../session/class/wall-room';
import type { Taken } from '../../../session/class/wall-views';
import { useFormats, useGame, useText } from '../../context';
import { PageBar } from '../../parts/page-bar';
import { loadTabs } from '../devices';
import { CurvesView } from './curves-view';
import { FieldView } from './field-view';
import { GroupsView } from './groups-view';
import { KeepWall } from './keep-wall';
import { ListView } from './list-view';
import { SideView } from './side-view';
import { StepsView } from './steps-view';
import { Tabs } from './tabs';
import { takeFrom } from './take-from';
import { TakeIn, textOf } from './take-in';
import { TakenTold } from './taken-told';
import { TalliesView } from './tallies-view';
import { WallReport } from './wall-report';

const VIEWS = ['tallies', 'field', 'side', 'curves', 'steps', 'groups', 'list'] as const;
type View = (typeof VIEWS)[number];

export function WallScreen({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const [view, setView] = useState<View>('field');
  const [dialog, setDialog] = useState<'add' | 'keep' | null>(null);
  const taken = useWaysIn(room, dialog === null);
  const { number: format } = useFormats();
  const number = room.number.value;
  return (
    <main class="wall" data-lit={room.lit.value}>
      <PageBar heading={t('class:wall.heading')}>
        <p class="wall-code">
          {t('class:wall.code')} <bdi dir="ltr">{nameOfCode(room.code)}</bdi>
        </p>
        <div class="row wall-acts">
          <button type="button" class="btn btn-mint" data-does="add" onClick={() => setDialog('add')}>
            {t('class:wall.add.heading')}
          </button>
          <button type="button" class="btn" disabled={!room.canUndo.value} onClick={() => room.undo()}>
            {t('class:wall.undo')}
          </button>
          <button type="button" class="btn" onClick={() => setDialog('keep')}>
            {t('class:wall.keep.open')}
          </button>
        </div>
      </PageBar>
      {room.durable.value ? null : <p class="warning">{t('class:wall.keep.notKept')}</p>}
      {room.trouble.value === null ? null : (
        <p class="warning" role="alert">
          <Say message={room.trouble.value} />
        </p>
      )}
      {room.fields.length < 2 ? null : (
        <fieldset class="wall-fields">
          <legend class="sr-only">{t('class:wall.fields')}</legend>
          {room.fields.map((field) => (
            <button
              key={field.number}
              type="button"
              class="btn"
              aria-pressed={field.number === number}
              onClick={() => {
                room.number.value = field.number;
              }}
            >
              {/* Of so many some may be alike: children know them by their numbers. */}
              {isLongCode(room.code) ? `${format(field.number)}. ` : null}
              <Say message={field.title} />
            </button>
          ))}
        </fieldset>
      )}
      <TakenTold taken={taken} busy={false} />
      <Tabs
        label={t('class:wall.views.label')}
        tabs={VIEWS.map((name) => ({ name, label: t(`class:wall.views.${name}`) }))}
        chosen={view}
        onChoose={setView}
      >
        <ViewOf key={number} view={view} room={room} onLook={() => setView('side')} />
      </Tabs>
      <TakeIn room={room} open={dialog === 'add'} onClose={() => setDialog(null)} />
      <KeepWall room={room} open={dialog === 'keep'} onClose={() => setDialog(null)} />
      <WallReport room={room} />
    </main>
  );
}

interface ViewProps {
  readonly view: View;
  readonly room: WallRoom;
  readonly onLook: () => void;
}

function ViewOf({ view, room, onLook }: ViewProps) {
  switch (view) {
    case 'tallies':
      return <TalliesView room={room} />;
    case 'field':
      return <FieldView room={room} />;
    case 'side':
      return <SideView room={room} />;
    case 'curves':
      return <CurvesView room={room} />;
    case 'steps':
      return <StepsView room={room} />;
    case 'groups':
      return <GroupsView room={room} onLook={onLook} />;
    case 'list':
      return <ListView room={room} />;
  }
}

function Say({ message }: { readonly message: Parameters<ReturnType<typeof useGame>['text']['say']>[0] }) {
  const { text } = useGame();
  void text.language.value;
  return <>{text.say(message)}</>;
}

/** What comes without a button: told by other tabs, pasted or dropped anywhere on the wall. What became of the last of it. */
function useWaysIn(room: WallRoom, isFree: boolean): Taken | null {
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    const take = async (text: string): Promise<void> => setTaken(await takeFrom(room, text));
    let stopTabs = (): void => {};
    let gone = false;
    loadTabs().then(({ listenToTabs }) => {
      // A child's tab tells all it has whenever a wall asks: what is here already is no news.
      if (!gone) stopTabs = listenToTabs((code) => void (room.has(code) || take(code)));
    }, console.warn);
    return () => {
      gone = true;
      stopTabs();
    };
  }, [room]);
  useEffect(() => {
    if (!isFree) return;
    const take = async (text: string | Promise<string>): Promise<void> =>
      setTaken(await takeFrom(room, text));
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') void take(text);
    };
    const onOver = (event: DragEvent): void => event.preventDefault();
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void take(textOf(files));
      else void take(event.dataTransfer?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [room, isFree]);
  return taken;
}
