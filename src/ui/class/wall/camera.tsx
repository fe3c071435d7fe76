/** The camera's picture while it reads codes; it is let go when this leaves the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraTrouble } from '../../../session/class/camera';
import type { WallRoom } from '../../../session/class/wall-room';
import type { Taken } from '../../../session/class/wall-views';
import { useText } from '../../context';
import { loadCamera } from '../devices';
import { FAILED, takeFrom } from './take-from';
import { TakenTold } from './taken-told';

interface Props {
  readonly room: WallRoom;
  readonly onClose: () => void;
}

export function Camera({ room, onClose }: Props) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    let gone = false;
    let close = (): void => {};
    /** A code is seen many times a second; it is told once. */
    const seen = new Set<string>();
    const take = (text: string): void => {
      if (seen.has(text)) return;
      seen.add(text);
      void takeFrom(room, text).then((result) => {
        if (result === FAILED) seen.delete(text); // taken when it is seen again
        setTaken(result);
      });
    };
    void (async () => {
      const { openCamera } = await loadCamera();
      const opened = await openCamera(element, take);
      if (opened.trouble !== null) setTrouble(opened.trouble);
      else if (gone) opened.close();
      else close = opened.close;
    })().catch(() => setTrouble('busy'));
    return () => {
      gone = true;
      close();
    };
  }, [room]);
  return (
    <div class="wall-camera">
      {trouble === null ? (
        <>
          <video ref={video} muted playsInline aria-label={t('class:wall.camera.picture')} />
          <p class="wall-note">{t('class:wall.camera.note')}</p>
        </>
      ) : (
        <p class="warning" role="alert">
          {t(`class:wall.camera.trouble.${trouble}`)} {t('class:wall.camera.others')}
        </p>
      )}
      <TakenTold taken={taken} busy={false} />
      <button type="button" class="btn" onClick={onClose}>
        {t('class:wall.camera.stop')}
      </button>
    </div>
  );
}
