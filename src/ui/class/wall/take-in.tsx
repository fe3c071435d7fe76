/** The ways in for walks: pasted, from a file, by the camera; other tabs of this browser come by themselves. */
import { useRef, useState } from 'preact/hooks';
import uploadIcon from '../../../../assets/art/icon-upload.svg?raw';
import type { WallRoom } from '../../../session/class/wall-room';
import type { Taken } from '../../../session/class/wall-views';
import { useText } from '../../context';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { Camera } from './camera';
import { FAILED, takeFrom } from './take-from';
import { TakenTold } from './taken-told';

interface Props {
  readonly room: WallRoom;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function TakeIn({ room, open, onClose }: Props) {
  const t = useText();
  return (
    <Dialog heading={t('class:wall.add.heading')} open={open} onClose={onClose}>
      <Ways room={room} />
    </Dialog>
  );
}

function Ways({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  const [busy, setBusy] = useState(false);
  const [camera, setCamera] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  /** False when it failed: what was given is still to be taken. */
  const take = async (given: Promise<string> | string): Promise<boolean> => {
    setBusy(true);
    const result = await takeFrom(room, given);
    setBusy(false);
    setTaken(result);
    return result !== FAILED;
  };
  return (
    <div class="wall-ways">
      <TakenTold taken={taken} busy={busy} />
      <form
        class="wall-way"
        onSubmit={(event) => {
          event.preventDefault();
          void take(text).then((done) => done && setText(''));
        }}
      >
        <label>
          {t('class:wall.add.paste')}
          <textarea
            class="text-field"
            rows={4}
            dir="ltr"
            value={text}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="wall-paste-note"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p id="wall-paste-note" class="wall-note">
          {t('class:wall.add.pasteNote')}
        </p>
        <button type="submit" class="btn btn-sun" disabled={text.trim() === '' || busy}>
          {t('class:wall.add.put')}
        </button>
      </form>
      <div class="wall-way">
        <button type="button" class="btn" disabled={busy} onClick={() => file.current?.click()}>
          <Icon svg={uploadIcon} />
          {t('class:wall.add.file')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,.txt,.csv,application/json,text/plain,text/csv"
          multiple
          hidden
          onChange={(event) => {
            const field = event.currentTarget;
            void take(textOf([...(field.files ?? [])])).then(() => {
              field.value = ''; // so that the same file can be opened again
            });
          }}
        />
        <p class="wall-note">{t('class:wall.add.fileNote')}</p>
      </div>
      <div class="wall-way">
        {camera ? (
          <Camera room={room} onClose={() => setCamera(false)} />
        ) : (
          <>
            <button type="button" class="btn" onClick={() => setCamera(true)}>
              {t('class:wall.add.camera')}
            </button>
            <p class="wall-note">{t('class:wall.add.cameraNote')}</p>
          </>
        )}
      </div>
      <p class="wall-note">{t('class:wall.add.tabs')}</p>
    </div>
  );
}

/** All files' texts, one after the other. */
export async function textOf(files: readonly File[]): Promise<string> {
  return (await Promise.all(files.map((file) => file.text()))).join('\n');
}
