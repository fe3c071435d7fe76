/** Copies a text, and says whether that was allowed. */
import { useState } from 'preact/hooks';
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import { announce } from '../../announce';
import { useText } from '../../context';
import { copyText } from '../../copy-text';
import { Icon } from '../../parts/icon';

const TOLD_MS = 2500;

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useText();
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async (): Promise<void> => {
    const result = (await copyText(text)) ? 'copied' : 'notCopied';
    setTold(result);
    announce([t(`class:code.${result}`)]);
    if (result === 'copied') setTimeout(() => setTold(null), TOLD_MS);
  };
  return (
    <span class="copy">
      <button type="button" class="btn" onClick={() => void copy()}>
        {told === 'copied' ? <Icon svg={checkIcon} /> : null}
        {told === 'copied' ? t('class:code.copied') : label}
      </button>
      {told === 'notCopied' ? <small>{t('class:code.notCopied')}</small> : null}
    </span>
  );
}
