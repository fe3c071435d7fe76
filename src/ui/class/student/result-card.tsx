/** The result code of a walk: to copy, and as a QR code to scan. */
import { useRef, useState } from 'preact/hooks';
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import shareIcon from '../../../../assets/art/icon-share.svg?raw';
import type { Attendance, ClassWalk } from '../../../core/class/attendance';
import { resultOf } from '../../../session/class/class-walk';
import { announce } from '../../announce';
import { useText } from '../../context';
import { copyText } from '../../copy-text';
import { Icon } from '../../parts/icon';
import { QrPicture } from '../qr-picture';

interface Props {
  readonly one: Attendance;
  readonly walk: ClassWalk;
}

export function ResultCard({ one, walk }: Props) {
  const t = useText();
  const code = resultOf(one, walk);
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    const words = (await copyText(code)) ? 'copied' : 'copyFailed';
    setTold(words);
    announce([t(`class:student.result.${words}`)]);
    if (words === 'copyFailed') field.current?.select();
  };
  return (
    <section class="panel lobby-result">
      <h2>{t('class:student.result.heading')}</h2>
      <p class="muted">{t('class:student.result.line')}</p>
      <div class="lobby-code">
        <input
          ref={field}
          class="text-field"
          dir="ltr"
          readOnly
          value={code}
          aria-label={t('class:student.result.code')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="btn" onClick={() => void copy()}>
          <Icon svg={told === 'copied' ? checkIcon : shareIcon} />
          {t('class:student.result.copy')}
        </button>
      </div>
      {told === null ? null : <p>{t(`class:student.result.${told}`)}</p>}
      <button type="button" class="btn" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {t(asked ? 'class:student.result.qrHide' : 'class:student.result.qr')}
      </button>
      {asked ? (
        <div class="lobby-qr">
          <QrPicture text={code} label={t('class:student.result.qrLabel')} />
        </div>
      ) : null}
    </section>
  );
}
