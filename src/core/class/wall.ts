/**
 * The wall: what a class's teacher gathered and did, as a list of commands from which its state follows. So everything can be undone, and a
 * wall is kept and taken along as its commands (wall-file.ts). A command that can't be done changes nothing and isn't kept.
 */
import type { ReadResult, ResultRefusal } from './read-result';

/** A code as it was taken or refused when it was told. */
export type ToldCode =
  | { readonly code: string; readonly n: number; readonly animal: number }
  | { readonly code: string; readonly refused: ResultRefusal };

export type WallCommand =
  /** Codes are told: walks are added, what isn't taken is listed with its reason. */
  | { readonly type: 'tell'; readonly codes: readonly ToldCode[] }
  /** A screen held up is counted, or uncounted; `hollow` is null for the grass. */
  | { readonly type: 'tally'; readonly n: number; readonly hollow: number | null; readonly by: 1 | -1 }
  /** A walk counts no more, or again. */
  | { readonly type: 'hide'; readonly code: string; readonly on: boolean }
  /** The walks to talk about, in this order. */
  | { readonly type: 'pick'; readonly codes: readonly string[] }
  /** The dark is lifted from a level's field, or comes back. */
  | { readonly type: 'lift'; readonly n: number; readonly on: boolean };

export interface ToldWalk {
  readonly code: string;
  readonly n: number;
  readonly animal: number;
}

export interface WallState {
  /** In the order in which they came. */
  readonly walks: readonly ToldWalk[];
  /** Every code that isn't a walk of this wall, as often as it was told. */
  readonly refused: readonly { readonly code: string; readonly refused: ResultRefusal }[];
  /** Screens counted by hand, none that is 0. */
  readonly tallies: readonly { readonly n: number; readonly hollow: number | null; readonly count: number }[];
  /** Codes of hidden walks. */
  readonly hidden: readonly string[];
  readonly picked: readonly string[];
  /** Levels that are lit. */
  readonly lit: readonly number[];
}

export interface Wall {
  /** The class code as it is parsed. */
  readonly code: string;
  readonly commands: readonly WallCommand[];
  /** What follows from the commands. */
  readonly state: WallState;
}

const NOTHING: WallState = { walks: [], refused: [], tallies: [], hidden: [], picked: [], lit: [] };

export const newWall = (code: string): Wall => ({ code, commands: [], state: NOTHING });

/** A result that was read, as the wall keeps it. */
export const toldCode = (read: ReadResult): ToldCode =>
  read.ok ? { code: read.text, n: read.n, animal: read.animal } : { code: read.text, refused: read.refused };

/** The wall after a command; the same wall where it changes nothing. */
export function command(wall: Wall, given: WallCommand): Wall {
  const state = stateAfter(wall.state, given);
  return state === wall.state ? wall : { ...wall, commands: [...wall.commands, given], state };
}

/** The wall before its last command; the same wall where there is none. */
export function undo(wall: Wall): Wall {
  return wall.commands.length === 0 ? wall : rebuild(wall.code, wall.commands.slice(0, -1));
}

/** The wall that some commands lead to; those that can't be done are left out. */
export function rebuild(code: string, commands: readonly WallCommand[]): Wall {
  // One by one into one list: `command` copies the list each time.
  const kept: WallCommand[] = [];
  let state = NOTHING;
  for (const each of commands) {
    const next = stateAfter(state, each);
    if (next !== state) kept.push(each);
    state = next;
  }
  return { code, commands: kept, state };
}

function stateAfter(state: WallState, given: WallCommand): WallState {
  switch (given.type) {
    case 'tell':
      return given.codes.length === 0 ? state : told(state, given.codes);
    case 'tally':
      return tallied(state, given);
    case 'hide': {
      const isThere = state.hidden.includes(given.code);
      if (isThere === given.on || !isWalk(state, given.code)) return state;
      return { ...state, hidden: switched(state.hidden, given.code, given.on) };
    }
    case 'pick': {
      const picked = [...new Set(given.codes)].filter((code) => isWalk(state, code));
      const isSame =
        picked.length === state.picked.length && picked.every((code, i) => code === state.picked[i]);
      return isSame ? state : { ...state, picked };
    }
    case 'lift':
      return state.lit.includes(given.n) === given.on
        ? state
        : { ...state, lit: switched(state.lit, given.n, given.on) };
  }
}

/** A walk that is there already is refused as repeated, whatever was thought of it when it was told. */
function told(state: WallState, codes: readonly ToldCode[]): WallState {
  const walks = [...state.walks];
  const refused = [...state.refused];
  const known = new Set(walks.map(({ code }) => code));
  for (const each of codes) {
    if ('refused' in each) refused.push({ code: each.code, refused: each.refused });
    else if (known.has(each.code)) refused.push({ code: each.code, refused: 'repeated' });
    else {
      known.add(each.code);
      walks.push({ code: each.code, n: each.n, animal: each.animal });
    }
  }
  return { ...state, walks, refused };
}

function tallied(
  state: WallState,
  { n, hollow, by }: Extract<WallCommand, { readonly type: 'tally' }>,
): WallState {
  const isIt = (tally: { readonly n: number; readonly hollow: number | null }): boolean =>
    tally.n === n && tally.hollow === hollow;
  const count = (state.tallies.find(isIt)?.count ?? 0) + by;
  if (count < 0) return state;
  const others = state.tallies.filter((tally) => !isIt(tally));
  return { ...state, tallies: count === 0 ? others : [...others, { n, hollow, count }] };
}

const isWalk = ({ walks }: WallState, code: string): boolean => walks.some((walk) => walk.code === code);

const switched = <T>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list, one] : list.filter((each) => each !== one);
