/** A class as tests and timings know it from the inside: its code, its fields, and walks on them that bots take as children would. */
import type { Activity } from '../src/core/class/activity';
import { classCodeOf } from '../src/core/class/class-code';
import { type ClassField, classFieldSteps, dealtSeedOf } from '../src/core/class/class-field';
import { classLevel, classLevelId } from '../src/core/class/class-level';
import { encodeResult } from '../src/core/class/result-code';
import { type Bot, runBot } from '../src/core/hunt/bots/bot';
import { intendedBot } from '../src/core/hunt/bots/intended-bot';
import { actionsOf } from '../src/core/hunt/hunt';
import type { Hunt } from '../src/core/hunt/hunt-state';
import { resolveLevel } from '../src/core/level/resolve-level';
import { finish } from '../src/core/steps';
import { courseOrder } from './course-order';
import { readLevel } from './read-level';

export interface MadeClass {
  readonly code: string;
  readonly fields: readonly ClassField[];
}

/** A class of these levels of the course, which are on foot or on a rope. */
export function madeClass(ids: readonly string[], seed: number): MadeClass {
  const order = courseOrder();
  const activity: Activity = {
    levels: ids.map((id) => ({ kind: 'course', id })),
    senses: 'levels',
    hints: false,
    order: 'play',
    language: null,
    sound: false,
    seed,
  };
  const code = classCodeOf(
    activity,
    order.map(({ id }) => id),
  );
  const fields = ids.map((id, i) => {
    const chapter = order.find((level) => level.id === id)?.chapter;
    if (chapter === undefined) throw new RangeError(`the course has no level ${id}`);
    const base = readLevel(new URL(`../levels/${chapter}/${id}.json`, import.meta.url));
    return finish(classFieldSteps(classLevel(base, 'levels', classLevelId({ code, n: i + 1 })), activity));
  });
  return { code, fields };
}

/** How a bot walks as this animal; `luck` is the bot's own. */
export const walkOn = (field: ClassField, animal: number, bot: Bot, luck: number): Hunt =>
  runBot(resolveLevel(field.spec, dealtSeedOf(field, animal)), bot, luck);

/** Result codes of animals that walked the class's first field as its own bot does. */
export function walkedCodes({ code, fields }: MadeClass, animals: readonly number[]): readonly string[] {
  const [field] = fields;
  if (field === undefined) return [];
  return animals.map((animal) => {
    const hunt = walkOn(field, animal, intendedBot(field.spec), animal + 1);
    return encodeResult(code, { n: 1, animal, mark: 0, actions: actionsOf(hunt) });
  });
}
