/** A button that has what stands beside it read aloud, and stops it. There only for those who want it and have a voice. */
import { useEffect } from 'preact/hooks';
import aloudIcon from '../../../assets/art/icon-aloud.svg?raw';
import stopIcon from '../../../assets/art/icon-stop.svg?raw';
import { speech, useAloud } from '../aloud';
import { useText } from '../context';
import { Icon } from './icon';
import '../styles/aloud.css';

interface Props {
  /** A name of its own on this screen. */
  readonly name: string;
  /** What it is called beside it, for whoever can't see where the button stands. */
  readonly what: string;
  readonly lines: readonly string[];
  /** Without words of its own, where there is no room. */
  readonly bare?: boolean;
}

export function ReadAloud({ name, what, lines, bare = false }: Props) {
  const t = useText();
  const aloud = useAloud(name);
  useEffect(
    () => () => {
      if (speech.peek()?.reading.peek() === name) speech.peek()?.stop();
    },
    [name],
  );
  if (aloud === null) return null;
  return (
    <button
      type="button"
      class={bare ? 'btn read-aloud btn-round' : 'btn read-aloud'}
      data-quiet
      aria-label={t(aloud.reading ? 'aloud:stopWhat' : 'aloud:readWhat', { what })}
      onClick={() => (aloud.reading ? aloud.stop() : aloud.read(lines))}
    >
      <Icon svg={aloud.reading ? stopIcon : aloudIcon} />
      {bare ? null : t(aloud.reading ? 'aloud:stop' : 'aloud:read')}
    </button>
  );
}
