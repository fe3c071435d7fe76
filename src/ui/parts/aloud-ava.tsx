/**
 * A press on Ava has her lines read aloud: a button on her wing, wherever she speaks. It is laid over her from outside, so that
 * the hunt's own code, which every first visit waits for, needs to know nothing of it. For those who want it, what is
 * announced is also read by itself.
 */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import aloudIcon from '../../../assets/art/icon-aloud.svg?raw';
import stopIcon from '../../../assets/art/icon-stop.svg?raw';
import { RATES, speech, useAloud } from '../aloud';
import { announcement } from '../announce';
import { useGame, useText } from '../context';
import { Icon } from './icon';
import '../styles/aloud.css';

const AVA = ':is(.ava-says, .landscape-ava)';

interface Place {
  readonly left: number;
  readonly top: number;
}

export function AloudAva() {
  const game = useGame();
  const t = useText();
  const aloud = useAloud('ava');
  const place = useAvasPlace();
  useSignalEffect(() => {
    const { lines } = announcement.value;
    const { aloud: wish, aloudSpeed } = game.settings.peek();
    if (wish !== 'always') return;
    if (lines.length === 0) speech.peek()?.stop();
    else speech.value?.read('ava', lines, game.text.language.peek().code, RATES[aloudSpeed]);
  });
  if (aloud === null || place === null) return null;
  return (
    <button
      type="button"
      class="btn btn-round aloud-ava"
      data-quiet
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      aria-label={t(aloud.reading ? 'aloud:stopAva' : 'aloud:readAva')}
      onClick={() => (aloud.reading ? aloud.stop() : aloud.read(spoken()))}
    >
      <Icon svg={aloud.reading ? stopIcon : aloudIcon} />
    </button>
  );
}

/** What stands in her bubble. */
function spoken(): readonly string[] {
  const bubble = document.querySelector<HTMLElement>(`${AVA} .bubble`);
  const spans = [...(bubble?.querySelectorAll('span') ?? [])];
  return spans.map(({ textContent }) => textContent ?? '');
}

/** Ava's lower corner on the page, for as long as she has something to say. */
function useAvasPlace(): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const ava = document.querySelector(`${AVA} .ava`)?.getBoundingClientRect();
      const found = ava === undefined || document.querySelector(`${AVA} .bubble`) === null ? null : ava;
      const now = found && { left: found.left + scrollX + found.width / 2, top: found.bottom + scrollY };
      setPlace((old) => (isNear(old, now) ? old : now));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    soon();
    const words = new MutationObserver(soon);
    words.observe(document.body, { childList: true, subtree: true });
    const size = new ResizeObserver(soon);
    size.observe(document.documentElement);
    return () => {
      cancelAnimationFrame(frame);
      words.disconnect();
      size.disconnect();
    };
  }, []);
  return place;
}

/** She hovers a few pixels up and down; the button needn't. */
function isNear(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a.left - b.left) + Math.abs(a.top - b.top) < 16;
}
