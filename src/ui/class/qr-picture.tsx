/** A QR code of a text, black on white; empty until the library is there. */
import { useEffect, useState } from 'preact/hooks';
import { loadQr } from './devices';

interface Props {
  readonly text: string;
  /** What it is a code of, for those who can't see it. */
  readonly label: string;
}

export function QrPicture({ text, label }: Props) {
  const [svg, setSvg] = useState('');
  useEffect(() => {
    let stale = false;
    loadQr().then(({ qrSvg }) => {
      if (!stale) setSvg(qrSvg(text));
    }, console.warn); // no network just now: the text stands beside it
    return () => {
      stale = true;
    };
  }, [text]);
  return <span class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
