/** Opens a class from its file: by a button, or dropped anywhere on the page. What is wrong with a file is said beside the button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import uploadIcon from '../../../assets/art/icon-upload.svg?raw';
import type { Activity } from '../../core/class/activity';
import type { Message } from '../../core/feedback/message';
import { openClassFile } from '../../session/class/class-file';
import { useGame, useText } from '../context';
import { Icon } from '../parts/icon';
import './class-file.css';

interface Props {
  readonly onOpen: (code: string, activity: Activity) => void;
}

export function OpenClassFile({ onOpen }: Props) {
  const game = useGame();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const opened = await openClassFile(
      file,
      game.ports.levels.order.map(({ id }) => id),
    );
    setProblem('problem' in opened ? opened.problem : null);
    if (!('problem' in opened)) onOpen(opened.code, opened.activity);
  };
  useDropped((file) => void open(file));
  return (
    <div class="class-file">
      <button
        type="button"
        class="btn"
        aria-describedby="class-file-note"
        onClick={() => input.current?.click()}
      >
        <Icon svg={uploadIcon} />
        {t('class:file.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const field = event.currentTarget;
          void open(field.files?.[0]).then(() => {
            field.value = ''; // so that the same file can be opened again
          });
        }}
      />
      <p id="class-file-note" class="muted">
        {t('class:file.openNote')}
      </p>
      <div role="status">{problem === null ? null : <p class="warning">{game.text.say(problem)}</p>}</div>
    </div>
  );
}

/** The first file that is dropped on the page; anything else that is dropped does what it does everywhere. */
function useDropped(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) latest.current(file);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
