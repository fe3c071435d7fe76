/** What a kept walk of a class is worth to the class: its result code, and the hollow that it ended in. */
import type { Attendance, ClassWalk } from '../../core/class/attendance';
import { hollowOf } from '../../core/class/hollow-of';
import { encodeResult } from '../../core/class/result-code';
import { decodeReplay } from '../../core/replay/replay-code';
import type { LevelPort } from '../ports';
import { readWalk } from '../read-walk';
import { classLevelOf } from './class-level-name';
import type { Student } from './student';

export function resultOf({ code, animal, mark }: Attendance, { level, replay }: ClassWalk): string {
  return encodeResult(code, { n: level, animal, mark, actions: decodeReplay(replay).actions });
}

/** Surveys the field and keeps which hollow the walk ended in; nothing else of the survey is shown. Rejects when it can't be had. */
export async function findHollow(
  levels: LevelPort,
  student: Student,
  code: string,
  { level, replay }: ClassWalk,
): Promise<void> {
  const spec = await levels.load(classLevelOf(code, level));
  const hunt = readWalk(spec, replay);
  const { proof } = await levels.survey(spec);
  const fallen = hollowOf(hunt, proof.minima);
  student.keepHollow(code, level, fallen === 'grass' ? fallen : fallen.hollow);
}
