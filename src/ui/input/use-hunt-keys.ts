/** Binds the keyboard to the hunt while its screen is on. One press, one step: auto-repeat is ignored. */
import { useLayoutEffect } from 'preact/hooks';
import type { Heading } from '../../core/hunt/action';
import type { Game } from '../../session/game';
import type { HuntView } from '../../session/views';
import { arrowGatherer, huntKey } from './keyboard';
import type { OwnKey } from './own-keys';

/** On a slide and for a robot, the way keys choose the learning rate: what lies east and north is more. By heading, from east. */
const RATE_CHANGE = [1, 1, 1, 0, -1, -1, -1, 0] as const;

/** Ways to play with one big turn. */
const GLIDING: readonly string[] = ['slide', 'sled', 'robot'];

export function useHuntKeys(game: Game, pause: () => void): void {
  useLayoutEffect(() => {
    let shift = false;
    let meaning: (code: string) => OwnKey | null = huntKey;
    let here = true;
    const { keys } = game.settings.peek();
    if (Object.keys(keys).length > 0)
      import('./own-keys').then(({ ownHuntKey }) => {
        if (here) meaning = ownHuntKey(keys);
      }, console.warn);
    // A gamepad speaks by the usual keys, whatever the player's own are.
    const keyOf = (event: KeyboardEvent): OwnKey | null =>
      event.isTrusted ? meaning(event.code) : huntKey(event.code);
    const go = (heading: Heading): void => {
      const view = game.hunt.peek();
      if (shift) game.toeTap(heading);
      else if (view === null || view.tapping || !changeRate(game, view, RATE_CHANGE[heading]))
        game.press(heading);
    };
    const arrows = arrowGatherer(go, (later, delayMs) => {
      const id = setTimeout(later, delayMs);
      return () => clearTimeout(id);
    });

    const onDown = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      const view = game.hunt.peek();
      const onButton = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
      const isAimed = game.aimed.peek() !== null;
      if (isAimed && answersAim(game, event, onButton)) return;
      if (key === null || view === null || isTaken(event, key)) return;
      const { controls } = view.hunt.level.spec;
      if (key.type === 'glide' && !GLIDING.includes(controls)) return;
      if (key.type === 'brake' && controls !== 'sled') return;
      if ((key.type === 'grab' || key.type === 'glide') && onButton) return;
      event.preventDefault();
      if (event.repeat) return;
      shift = event.shiftKey;
      if (key.type === 'pause' && isAimed) game.leaveAim();
      else if (key.type === 'pause') pause();
      else if (view.phase !== 'hunting') return;
      else if (key.type === 'arrow') arrows.down(key.arrow);
      else if (key.type === 'heading') go(key.heading);
      else if (key.type === 'stride') game.setStride(key.stride);
      else if (key.type === 'toe') game.setTapping(!view.tapping);
      else if (key.type === 'glide') game.glide();
      else if (key.type === 'brake') game.brake();
      // It is there once its file is; hidden for good, nobody asks.
      else if (key.type === 'hint') document.querySelector<HTMLElement>('.hint-button')?.click();
      else if (!view.hunt.level.spec.candyEndsHunt) game.grab();
    };
    const onUp = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key?.type === 'arrow') arrows.up(key.arrow);
    };

    document.addEventListener('keydown', onDown);
    document.addEventListener('keyup', onUp);
    window.addEventListener('blur', arrows.clear);
    return () => {
      here = false;
      arrows.clear();
      document.removeEventListener('keydown', onDown);
      document.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', arrows.clear);
    };
  }, [game, pause]);
}

/** A turn waits: Enter takes it, whatever else it means. A key that is held is no second press, on a button neither. */
function answersAim(game: Game, event: KeyboardEvent, onButton: boolean): boolean {
  const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
  if (!isEnter || isTaken(event, null)) return false;
  if (onButton && !event.repeat) return false;
  event.preventDefault();
  if (!event.repeat) game.takeAim();
  return true;
}

/** Another learning rate, where the player sets one. False where there is none to set. */
function changeRate(game: Game, { hunt, rate }: HuntView, by: number): boolean {
  const { spec } = hunt.level;
  if (spec.controls === 'slide') game.setRate(rate + by);
  else if (spec.controls === 'robot' && hunt.carried.kind === 'robot') {
    const { learningRate } = hunt.carried.open;
    const wanted = Math.max(0, Math.min(spec.robot.learningRates.count - 1, learningRate + by));
    if (wanted !== learningRate) game.layCard('learningRate', wanted);
  } else return false;
  return true;
}

/** True when the key belongs to something else: a browser shortcut, an open dialog, a field that has the focus. */
function isTaken(event: KeyboardEvent, key: OwnKey | null): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  // A scale has no use for Enter or a letter, and radios none either: they grab and ask from there, too.
  if ((event.code === 'Enter' || key?.type === 'hint') && target.matches('[type="range"], [type="radio"]'))
    return false;
  return target.matches('input, select, textarea');
}
