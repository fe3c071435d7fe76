/** A class's file, as it is opened: whatever is wrong with it becomes a message, and nothing else changes. */
import type { Activity } from '../../core/class/activity';
import { MOST_CLASS_FILE_BYTES, readClassFile } from '../../core/class/class-file';
import { tellFileProblem, tellFileRefusal } from '../../core/class/class-words';
import type { Message } from '../../core/feedback/message';

export const CLASS_FILE_NAME = 'candy-descent-class.json';

/** As much of a browser's file as is needed. */
export interface GivenFile {
  /** Bytes. */
  readonly size: number;
  text(): Promise<string>;
}

export type OpenedClass =
  | { readonly code: string; readonly activity: Activity }
  | { readonly problem: Message };

/** A file that is too big isn't even read. */
export async function openClassFile(file: GivenFile, courseIds: readonly string[]): Promise<OpenedClass> {
  if (file.size > MOST_CLASS_FILE_BYTES) return { problem: tellFileProblem('too-big') };
  try {
    const read = readClassFile(await file.text(), courseIds);
    return read.ok ? { code: read.code, activity: read.activity } : { problem: tellFileRefusal(read) };
  } catch (error) {
    console.warn(error); // it was taken away meanwhile, or is a folder
    return { problem: tellFileProblem('unreadable') };
  }
}
