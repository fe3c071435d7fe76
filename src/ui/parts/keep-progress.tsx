/** Progress to a file and back, so that stars move to another device without an account. */

import { useRef, useState } from 'preact/hooks';
import downloadIcon from '../../../assets/art/icon-download.svg?raw';
import uploadIcon from '../../../assets/art/icon-upload.svg?raw';
import { exportSave, importSave } from '../../session/save-file';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { Icon } from './icon';

const FILE_NAME = 'candy-descent.json';

export function KeepProgress() {
  const game = useGame();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState(false);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const done = importSave(game, await file.text());
    setImported(done);
    if (done) announce([t('settings:imported')]);
  };
  return (
    <section class="panel settings-wide">
      <h2>{t('settings:progress')}</h2>
      {game.ports.storage.durable ? null : <p class="warning">{t('settings:notDurable')}</p>}
      <p class="muted">{t('settings:progressLine')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => saveFile(exportSave(game))}>
          <Icon svg={downloadIcon} />
          {t('settings:export')}
        </button>
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          <Icon svg={uploadIcon} />
          {t('settings:import')}
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const field = event.currentTarget;
            void open(field.files?.[0]).then(() => {
              field.value = ''; // so that the same file can be opened again
            });
          }}
        />
      </div>
      {imported ? <p>{t('settings:imported')}</p> : null}
    </section>
  );
}

function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
