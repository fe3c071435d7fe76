/**
 * What a wall holds, and how it takes more in: codes are believed once they were walked again, a kept or saved wall no sooner than any
 * other text, and after each change all of it is kept.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { findResults } from '../../core/class/result-code';
import {
  command,
  rebuild,
  type ToldCode,
  toldCode,
  undo,
  type Wall,
  type WallCommand,
} from '../../core/class/wall';
import { readWall } from '../../core/class/wall-file';
import type { WallWalk } from '../../core/class/wall-walk';
import type { Message } from '../../core/feedback/message';
import type { StoragePort } from '../ports';
import { createWallKeeper } from './wall-keeper';
import type { WallReader } from './wall-reader';
import type { Taken } from './wall-views';

export interface WallHold {
  readonly wall: ReadonlySignal<Wall>;
  /** False when the wall can't be kept on this device. */
  readonly durable: ReadonlySignal<boolean>;
  /** True when something was kept that can't be read: it lies beside. */
  readonly putAside: boolean;
  /** By code: the walks of the wall that were walked again. */
  readonly told: ReadonlySignal<ReadonlyMap<string, WallWalk>>;
  act(given: WallCommand): void;
  undo(): void;
  /** Takes every result code out of a text, or a wall that was saved. Rejects, and forgets nothing, when its field can't be had. */
  take(text: string): Promise<Taken>;
  close(): void;
}

/** `fail` is told what goes wrong while nobody waits for it. */
export function createWallHold(
  code: string,
  storage: StoragePort,
  reader: Pick<WallReader, 'read' | 'walk'>,
  fail: (error: unknown) => void,
): WallHold {
  const keeper = createWallKeeper(code, storage);
  const opened = keeper.open();
  const wall = signal<Wall>(opened.wall);
  const durable = signal(storage.durable);
  const told = signal<ReadonlyMap<string, WallWalk>>(new Map());
  let closed = false;

  const change = (next: Wall): void => {
    if (next === wall.value) return;
    const { wall: all, kept } = keeper.keep(next);
    wall.value = all;
    durable.value = kept;
  };
  const act = (given: WallCommand): void => change(command(wall.value, given));

  /** Walks those that the wall has and that weren't walked yet, one after the other. */
  const walkAll = async (): Promise<void> => {
    for (const walk of wall.value.state.walks) {
      if (closed) return;
      if (told.value.has(walk.code)) continue;
      const shown = await reader.walk(walk.code);
      if (shown !== null) told.value = new Map(told.value).set(walk.code, shown);
    }
  };
  /** Codes read again, in their order. */
  const readAll = async (codes: readonly string[]): Promise<readonly ToldCode[]> => {
    const read: ToldCode[] = [];
    for (const each of codes) read.push(toldCode(await reader.read(each)));
    return read;
  };
  /** A kept wall is as untrusted as any file: its codes are believed when they were walked again. */
  const verified = async ({ commands }: Wall): Promise<Wall> => {
    const again: WallCommand[] = [];
    for (const given of commands)
      again.push(
        given.type === 'tell'
          ? { ...given, codes: await readAll(given.codes.map((each) => each.code)) }
          : given,
      );
    return rebuild(code, again);
  };

  const kept = wall.value;
  if (kept.state.walks.length > 0)
    void (async () => {
      const checked = await verified(kept);
      // Unless something was done meanwhile: then that wall goes on, and its walks are walked all the same.
      if (wall.value === kept) wall.value = checked;
      await walkAll();
    })().catch(fail);

  const takeCodes = async (codes: readonly string[], message: Message | null): Promise<Taken> => {
    const read = await readAll(codes);
    const before = wall.value.state;
    act({ type: 'tell', codes: read });
    const after = wall.value.state;
    await walkAll();
    return {
      added: after.walks.length - before.walks.length,
      refused: after.refused.slice(before.refused.length),
      message,
    };
  };
  const takeWall = async (file: Wall): Promise<Taken> => {
    if (file.code !== code)
      return { added: 0, refused: [], message: { key: 'class:wall.taken.otherWall', params: {} } };
    if (wall.value.commands.length > 0) {
      // Its tallies may be of the same screens as those here, and its picks of another talk: they are left out, and that is said.
      const there = new Set(wall.value.state.walks.map((walk) => walk.code));
      const fresh = file.state.walks.filter((walk) => !there.has(walk.code));
      return takeCodes(
        fresh.map((walk) => walk.code),
        { key: 'class:wall.taken.joined', params: {} },
      );
    }
    change(await verified(file));
    await walkAll();
    return {
      added: wall.value.state.walks.length,
      refused: [],
      message: { key: 'class:wall.taken.opened', params: {} },
    };
  };

  return {
    wall,
    durable,
    putAside: opened.putAside,
    told,
    act,
    undo: () => {
      change(undo(wall.value));
      walkAll().catch(fail);
    },
    take: async (text) => {
      const file = readWall(text);
      if (file.ok) return takeWall(file.wall);
      if (file.problem !== 'no-wall')
        return {
          added: 0,
          refused: [],
          message: { key: `class:wall.taken.${file.problem}`, params: { part: file.part } },
        };
      return takeCodes(findResults(text), null);
    },
    close: () => {
      closed = true;
    },
  };
}
