/** A QR code of a text, black on white; empty until the library is there. */
import { useEffect, useState } from 'preact/hooks';
import { loadQr } from './devices';

interface Props {
  readonly text: string;
  /** What it is a code of, for those who can't see it. */
  readonly label: string;
}

export function QrPicture({ text, label }: Props) {
  const [drawn, setDrawn] = useState({ text, svg: '' });
  useEffect(() => {
    let stale = false;
    loadQr().then(({ qrSvg }) => {
      if (!stale) setDrawn({ text, svg: qrSvg(text) });
    }, console.warn); // no network just now: the text stands beside it
    return () => {
      stale = true;
    };
  }, [text]);
  // A code of the text before would lead whoever scans it elsewhere.
  const svg = drawn.text === text ? drawn.svg : '';
  return <span class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
