/** Keeps a wall on the device after each change; what another tab gathered meanwhile is taken in, and what can't be read is put aside. */
import { command, newWall, type ToldCode, type Wall } from '../../core/class/wall';
import { readWall, wallToText } from '../../core/class/wall-file';
import type { StoragePort } from '../ports';

export const wallKey = (code: string): string => `candy-descent.wall.${code}`;

export interface WallKeeper {
  /** What was kept; `putAside` when something was kept that can't be read. */
  open(): { readonly wall: Wall; readonly putAside: boolean };
  /** The wall as it was kept: with the walks in it that another tab told. False in `kept` where nothing can be kept. */
  keep(wall: Wall): { readonly wall: Wall; readonly kept: boolean };
}

export function createWallKeeper(code: string, storage: StoragePort): WallKeeper {
  const key = wallKey(code);
  let known: string | null = null;

  const stored = (): Wall | null => {
    const text = storage.read(key);
    if (text === null || text === known) return null;
    known = text;
    const read = readWall(text);
    return read.ok && read.wall.code === code ? read.wall : null;
  };
  return {
    open: () => {
      const wall = stored();
      const putAside = wall === null && known !== null;
      if (putAside && known !== null) storage.write(`${key}.unreadable`, known);
      return { wall: wall ?? newWall(code), putAside };
    },
    keep: (wall) => {
      const others = stored();
      const there = new Set(wall.state.walks.map((walk) => walk.code));
      const codes: readonly ToldCode[] = (others?.state.walks ?? []).filter((walk) => !there.has(walk.code));
      const all = command(wall, { type: 'tell', codes });
      const text = wallToText(all);
      const kept = storage.write(key, text);
      known = kept ? text : storage.read(key);
      return { wall: all, kept };
    },
  };
}
