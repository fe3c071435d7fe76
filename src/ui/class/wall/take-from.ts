/** Every way in takes codes by this: what fails is told, and what was given can be given again. */
import type { WallRoom } from '../../../session/class/wall-room';
import type { Taken } from '../../../session/class/wall-views';

/** The field couldn't be had just now. */
export const FAILED: Taken = {
  added: 0,
  refused: [],
  message: { key: 'class:wall.taken.failed', params: {} },
};

export async function takeFrom(room: WallRoom, text: string | Promise<string>): Promise<Taken> {
  try {
    return await room.take(await text);
  } catch (error) {
    console.warn(error);
    return FAILED;
  }
}
