/**
 * Actions as characters, uniquely readable from the left: the first character says how many there are.
 *
 *   A–X  a step: 65 + 3·heading + stride          Y  a jump        Z  coast       y  brake       z  the grab
 *   a–h  a toe-tap: 97 + heading                  x h  a nudge along heading h
 *   i–p  a knob (0–7), then 0–2 down by that stride, 3–5 up, 6 a tap down, 7 a tap up
 *   q–v  a choice of base 36: q optimizer, r learning rate, s a slide's learning rate, t momentum, u schedule, v batch
 *   w n  a run of RUN_LENGTHS[n] steps
 */
import { type Action, CARDS, type Card, type Heading, type RunLength, type Stride } from '../hunt/action';

/** First characters of the cards; `s` between them is the slide's. */
const CARD_LETTERS: { readonly [card in Card]: string } = {
  optimizer: 'q',
  learningRate: 'r',
  momentum: 't',
  schedule: 'u',
  batchSize: 'v',
};

/** RangeError for a number that no character stands for. */
export function encodeAction(action: Action): string {
  switch (action.type) {
    case 'step':
      return String.fromCharCode(65 + action.heading * 3 + action.stride);
    case 'toe-tap':
      return String.fromCharCode(97 + action.heading);
    case 'grab':
      return 'z';
    case 'jump':
      return 'Y';
    case 'coast':
      return 'Z';
    case 'brake':
      return 'y';
    case 'nudge':
      return `x${action.heading}`;
    case 'slide':
      return `s${digitOf(action.rate)}`;
    case 'card':
      return `${CARD_LETTERS[action.card]}${digitOf(action.choice)}`;
    case 'run':
      return `w${action.length}`;
    case 'turn-knob':
      return `${letterOfKnob(action.knob)}${action.stride + (action.direction === 'up' ? 3 : 0)}`;
    case 'tap-knob':
      return `${letterOfKnob(action.knob)}${action.direction === 'up' ? 7 : 6}`;
  }
}

/** All actions of a text, or the first part of it that can't be read. */
export function decodeActions(
  text: string,
): { readonly actions: readonly Action[] } | { readonly unreadable: string } {
  const actions: Action[] = [];
  for (let at = 0; at < text.length; ) {
    const first = text.slice(at, at + 1);
    const length = first >= 'i' && first <= 'x' ? 2 : 1;
    const token = text.slice(at, at + length);
    const action = length === 1 ? decodeOne(token) : decodeTwo(first, token.slice(1));
    if (action === null) return { unreadable: token };
    actions.push(action);
    at += length;
  }
  return { actions };
}

function decodeOne(character: string): Action | null {
  const c = character.charCodeAt(0);
  if (c >= 65 && c < 65 + 24) {
    const index = c - 65;
    return { type: 'step', heading: Math.floor(index / 3) as Heading, stride: (index % 3) as Stride };
  }
  if (c >= 97 && c < 97 + 8) return { type: 'toe-tap', heading: (c - 97) as Heading };
  switch (character) {
    case 'Y':
      return { type: 'jump' };
    case 'Z':
      return { type: 'coast' };
    case 'y':
      return { type: 'brake' };
    case 'z':
      return { type: 'grab' };
    default:
      return null;
  }
}

function decodeTwo(first: string, second: string): Action | null {
  const choice = /^[0-9a-z]$/.test(second) ? Number.parseInt(second, 36) : Number.NaN;
  if (Number.isNaN(choice)) return null;
  if (first <= 'p') return choice < 8 ? knobAction(first.charCodeAt(0) - 105, choice) : null;
  if (first === 's') return { type: 'slide', rate: choice };
  if (first === 'x') return choice < 8 ? { type: 'nudge', heading: choice as Heading } : null;
  if (first === 'w') return choice < 4 ? { type: 'run', length: choice as RunLength } : null;
  const card = CARDS.find((each) => CARD_LETTERS[each] === first);
  return card === undefined ? null : { type: 'card', card, choice };
}

function knobAction(knob: number, choice: number): Action {
  if (choice >= 6) return { type: 'tap-knob', knob, direction: choice === 7 ? 'up' : 'down' };
  const direction = choice >= 3 ? 'up' : 'down';
  return { type: 'turn-knob', knob, direction, stride: (choice % 3) as Stride };
}

function letterOfKnob(knob: number): string {
  if (!Number.isInteger(knob) || knob < 0 || knob > 7)
    throw new RangeError(`a knob must be from 0 to 7, got ${knob}`);
  return String.fromCharCode(105 + knob);
}

function digitOf(choice: number): string {
  if (!Number.isInteger(choice) || choice < 0 || choice > 35)
    throw new RangeError(`a choice must be from 0 to 35, got ${choice}`);
  return choice.toString(36);
}
