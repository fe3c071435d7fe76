/**
 * Plays the built game in a real engine: the page that holds this is the player, the game runs in a frame of the same
 * origin, and only what a player has is used: buttons, the scale, what Ava says, the picture.
 *
 * One hunt on the first rope to the candy and its replay by the scrubber; then a bowl with a grab, the
 * question where the candy is, and its replay. What went well and whatever the game's page complained of is posted.
 */
import replayWords from '../../../assets/locales/en/replay.json';
import uiWords from '../../../assets/locales/en/ui.json';
import type { Verdict } from '../verdict';
import { looksDrawn, rendererOf } from './picture';

/** A slow machine's software rendering is given time; a game that hangs is not. */
const PATIENCE_MS = 40_000;
const LOOK_EVERY_MS = 40;
const MOST_ROPE_STEPS = 16;
/** The first bowl that is won by a grab. */
const GRAB_HUNT = '#/hunt/toe-bowl?seed=1&lng=en';

declare global {
  interface Window {
    complaints?: string[];
  }
}

const done: string[] = [];
const frame = document.createElement('iframe');

async function play(): Promise<string> {
  frame.src = './game/?renderer=webgl#/?lng=en';
  frame.title = 'The game';
  document.body.append(frame);

  await press(uiWords.home.play);
  await there('main.hunt[data-phase="hunting"]');
  await there('#stage[data-scene="hunt"] canvas');
  const renderer = rendererOf(inGame());
  await drawn('the dark');
  await walkTheRope();
  await light('candy');

  const walked = await there<HTMLInputElement>('.scrub input');
  const before = walked.getAttribute('aria-valuetext');
  walked.value = walked.value === '1' ? '2' : '1';
  walked.dispatchEvent(new (gameWindow().Event)('input', { bubbles: true }));
  await until('the scrubber moves the walk', () => walked.getAttribute('aria-valuetext') !== before);
  await press(replayWords.stepForward);
  done.push('scrubber');

  await press(replayWords.next);
  await there('main.hunt[data-phase="hunting"]');
  done.push('next');
  gameWindow().location.hash = GRAB_HUNT;
  await there(`main.hunt[data-phase="hunting"] .btn-grab`);
  for (const heading of ['east', 'north', 'north-west'] as const) await act(`Step ${heading}`);
  await press(uiWords.hunt.grab);
  await press(uiWords.pin.skip);
  await light('bowl');
  await press(replayWords.again);
  await there('main.hunt[data-phase="hunting"]');
  done.push('again');
  return renderer;
}

/** On while it gets warmer, the other way after colder, as any player would. */
async function walkTheRope(): Promise<void> {
  let way: 'east' | 'west' = 'east';
  for (let step = 0; step < MOST_ROPE_STEPS; step++) {
    const said = await act(`Step ${way}`);
    if (/found the candy/i.test(said)) {
      done.push('rope');
      return;
    }
    if (/colder|bump/i.test(said)) way = way === 'east' ? 'west' : 'east';
  }
  throw new Error(`no candy on the rope after ${MOST_ROPE_STEPS} steps`);
}

/** The light that comes by itself after the candy, should this page have slept through Pip's joy; empty while it is dark. */
const lightSays = (): string => inGame().querySelector('main.replay[data-lit="true"] h1')?.textContent ?? '';

/** Presses a button that takes a turn, and gives Ava's answer once it has been taken. */
async function act(name: string): Promise<string> {
  const taken = (): number => Number(inGame().querySelector('main.hunt')?.getAttribute('data-actions'));
  const before = taken();
  await press(name);
  await until(`"${name}" is done`, () => taken() === before + 1 || lightSays() !== '');
  // Ava's words come a moment after the turn.
  await later(LOOK_EVERY_MS);
  return `${inGame().querySelector('[role="status"]')?.textContent} ${lightSays()}`;
}

/** Waits until the bird's eye is lit, seen and told. */
async function light(hunt: string): Promise<void> {
  await there('main.replay[data-lit="true"]');
  await there('#stage[data-scene="replay"] canvas');
  await drawn(`the light after the ${hunt}`);
  if ((inGame().querySelector('.replay-cards')?.textContent ?? '').trim() === '')
    throw new Error('the replay tells no story');
  done.push(`${hunt} replay`);
}

async function drawn(what: string): Promise<void> {
  const begun = performance.now();
  while (!(await looksDrawn(inGame(), gameWindow()))) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`nothing is drawn of ${what}`);
    await later(LOOK_EVERY_MS);
  }
  done.push(`${what} drawn`);
}

async function press(name: string): Promise<void> {
  let found: HTMLButtonElement | undefined;
  await until(`there is a button "${name}"`, () => {
    found = [...inGame().querySelectorAll('button')].find(
      (button) =>
        !button.disabled && [button.getAttribute('aria-label'), button.textContent?.trim()].includes(name),
    );
    return found !== undefined;
  });
  found?.click();
}

async function there<E extends Element = HTMLElement>(selector: string): Promise<E> {
  let found: E | null = null;
  await until(`there is ${selector}`, () => {
    found = inGame().querySelector<E>(selector);
    return found !== null;
  });
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`waited in vain until ${what}`);
    await later(LOOK_EVERY_MS);
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function gameWindow(): Window & typeof globalThis {
  const window = frame.contentWindow;
  if (window === null) throw new Error('the frame holds no page');
  return window as Window & typeof globalThis;
}

function inGame(): Document {
  return gameWindow().document;
}

async function run(): Promise<void> {
  const verdict: { -readonly [K in keyof Verdict]: Verdict[K] } = {
    done,
    renderer: '',
    problem: null,
    complaints: [],
  };
  try {
    verdict.renderer = await play();
  } catch (error) {
    const screen = inGame().body?.innerText.slice(0, 300) ?? '';
    verdict.problem = `${error instanceof Error ? error.message : String(error)}; the page reads: ${screen}`;
  }
  verdict.complaints = gameWindow().complaints ?? ['the page was never listened to'];
  await fetch('./verdict', { method: 'POST', body: JSON.stringify(verdict) });
  document.title = 'Played';
}

void run();
