/**
 * Answers to the exit questions: in which order an item's answers stand, and what a profile keeps of them. Kept is the first answer
 * to each item of each form, by its place among the item's answers (0 the right one); later tries are for learning.
 */
import { randomSource } from '../../math/random';
import type { Profile } from '../save';
import { FORMS, type Form, ITEM_IDS, ITEMS, type ItemId, itemsOf } from './items';

export type Answer = Profile['answers'][string];
const PLACES = [0, 1, 2, 3] as const;

const keyOf = (id: ItemId, form: Form): string => `${id}-${form}`;

/** The places of an item's answers in the order in which they stand on the page: shuffled, the same each time. */
export function answerOrder(id: ItemId, form: Form): readonly Answer[] {
  const random = randomSource(ITEM_IDS.indexOf(id), `answers/${form}`);
  const order = PLACES.slice(0, ITEMS[id].answers.length);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    const [one, other] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = other;
    order[j] = one;
  }
  return order;
}

/** The first answer to an item of a form; null where there is none yet. */
export function answerOf({ answers }: Pick<Profile, 'answers'>, id: ItemId, form: Form): Answer | null {
  const key = keyOf(id, form);
  return Object.hasOwn(answers, key) ? (answers[key] ?? null) : null;
}

/** The profile after an answer. Only the first one to a question counts. */
export function withAnswer(profile: Profile, id: ItemId, form: Form, answer: Answer): Profile {
  if (answerOf(profile, id, form) !== null) return profile;
  return { ...profile, answers: { ...profile.answers, [keyOf(id, form)]: answer } };
}

/** Whether an item was answered, in any form. */
export const isAnswered = (profile: Pick<Profile, 'answers'>, id: ItemId): boolean =>
  FORMS.some((form) => answerOf(profile, id, form) !== null);

/** The form to ask next of a chapter: the first with a question left; form A again when there is none. */
export function nextForm(profile: Pick<Profile, 'answers'>, chapter: string): Form {
  const left = (form: Form): boolean => itemsOf(chapter).some((id) => answerOf(profile, id, form) === null);
  return FORMS.find(left) ?? 'a';
}

/** How a chapter's exit question stands: all of its items answered in some form, and how many of the first answers were right. */
export function chapterAnswers(
  profile: Pick<Profile, 'answers'>,
  chapter: string,
): { readonly done: boolean; readonly items: number } {
  const items = itemsOf(chapter);
  return { done: items.length > 0 && items.every((id) => isAnswered(profile, id)), items: items.length };
}

/** What of a whole form, or of some of its items, was right at the first try, and what is still believed. */
export function resultOf(
  profile: Pick<Profile, 'answers'>,
  form: Form,
  items: readonly ItemId[] = ITEM_IDS,
): {
  readonly right: readonly ItemId[];
  readonly wrong: readonly ItemId[];
  readonly left: readonly ItemId[];
} {
  const by = (wanted: (answer: Answer | null) => boolean): readonly ItemId[] =>
    items.filter((id) => wanted(answerOf(profile, id, form)));
  return {
    right: by((answer) => answer === 0),
    wrong: by((answer) => answer !== null && answer !== 0),
    left: by((answer) => answer === null),
  };
}
