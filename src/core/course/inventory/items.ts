/**
 * The exit questions: an inventory of twelve items, each about one misconception and tied to a chapter, in two parallel forms that ask
 * the same with another picture. Each item's answers are named by what is believed; the first is the right one. Words are in the
 * locales (`questions:item.…`), pictures in pictures.ts.
 */

export const FORMS = ['a', 'b'] as const;
export type Form = (typeof FORMS)[number];

export interface Item {
  readonly chapter: string;
  /** What it is about: a belief of level/beliefs.ts, or one that no level's bot holds. */
  readonly misconception: string;
  /** `right`, and a name for what each wrong one believes. At most four. */
  readonly answers: readonly ['right', ...string[]];
  /** Levels to walk again for who believed something else. */
  readonly levels: readonly [string, ...string[]];
}

const item = (
  chapter: string,
  misconception: string,
  wrong: readonly string[],
  levels: Item['levels'],
): Item => ({ chapter, misconception, answers: ['right', ...wrong], levels });

/** In the order of the course. */
export const ITEMS = {
  height: item('warmer-colder', 'height-is-ground', ['ground', 'dots'], ['tilted-ruler', 'geyser-line']),
  nearer: item('warmer-colder', 'loss-is-distance', ['near', 'far'], ['two-dips', 'rope-of-dips']),
  arrow: item('feel-the-slope', 'arrow-points-there', ['there', 'far'], ['behind-the-hill']),
  stride: item('how-big-a-step', 'bigger-is-faster', ['bigger', 'same'], ['narrow-slide', 'wild-slide']),
  hollow: item('many-hollows', 'first-hollow', ['bottom', 'never'], ['rope-of-dips', 'two-bowls']),
  found: item('many-hollows', 'lowest-found', ['lowest', 'enough'], ['jumping-hollows', 'egg-box']),
  rule: item('second-blindfold', 'one-best-line', ['one', 'middle'], ['odd-one-out', 'stubborn-line']),
  stuck: item('ravines-and-ridges', 'stuck-is-minimum', ['bottom', 'over'], ['flat-land', 'the-saddle']),
  uphill: item('shaky-ground', 'always-lower', ['bad', 'stop'], ['lucky-shake', 'cool-down']),
  coach: item('coach-and-doctor', 'one-best-rule', ['solid', 'dashed'], ['own-pace', 'long-gorge']),
  slice: item('a-thousand-knobs', 'picture-is-all', ['all', 'rest'], ['xor-slice', 'six-knobs']),
  heart: item('other-field', 'own-dots-are-enough', ['own', 'early'], ['in-time', 'learned-by-heart']),
} as const satisfies Readonly<Record<string, Item>>;

export type ItemId = keyof typeof ITEMS;

export const ITEM_IDS = Object.keys(ITEMS).filter(isItem);

/** Whether a part of an address or a save, which may be anything, names one. */
export function isItem(id: string): id is ItemId {
  return Object.hasOwn(ITEMS, id);
}

export const isForm = (text: string): text is Form => FORMS.some((form) => form === text);

/** A chapter's items, in their order; none for what is no chapter. */
export const itemsOf = (chapter: string): readonly ItemId[] =>
  ITEM_IDS.filter((id) => ITEMS[id].chapter === chapter);
