/** The wall kept and handed on: as a file that a wall opens again, as a table, as one printed page. */
import downloadIcon from '../../../../assets/art/icon-download.svg?raw';
import type { WallRoom } from '../../../session/class/wall-room';
import { useText } from '../../context';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { saveAs } from '../save-as';

interface Props {
  readonly room: WallRoom;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeepWall({ room, open, onClose }: Props) {
  const t = useText();
  return (
    <Dialog heading={t('class:wall.keep.heading')} open={open} onClose={onClose}>
      <div class="wall-ways">
        <p class={room.durable.value ? undefined : 'warning'}>
          {t(room.durable.value ? 'class:wall.keep.kept' : 'class:wall.keep.notKept')}
        </p>
        <button
          type="button"
          class="btn"
          onClick={() => saveAs(`candy-descent-wall-${room.code}.json`, 'application/json', room.file())}
        >
          <Icon svg={downloadIcon} />
          {t('class:wall.keep.file')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => saveAs(`candy-descent-wall-${room.code}.csv`, 'text/csv', room.csv())}
        >
          <Icon svg={downloadIcon} />
          {t('class:wall.keep.csv')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            onClose();
            // Once the dialog is gone from the page that is printed.
            setTimeout(() => window.print());
          }}
        >
          {t('class:wall.keep.print')}
        </button>
        <p class="wall-note">{t('class:wall.keep.note')}</p>
      </div>
    </Dialog>
  );
}
