/** The picture of each item in each form. */
import { DATA_PICTURES } from './data-pictures';
import type { Form, ItemId } from './items';
import { LAND_PICTURES } from './land-pictures';
import type { Picture } from './picture';

const PICTURES: Readonly<Record<`${ItemId}-${Form}`, () => Picture>> = { ...DATA_PICTURES, ...LAND_PICTURES };

/** Takes some ten milliseconds: whoever shows one keeps it. */
export function pictureOf(id: ItemId, form: Form): Picture {
  return PICTURES[`${id}-${form}`]();
}

/** Numbers that a question's words speak of, read from its picture. */
export function numbersOf(picture: Picture): Readonly<Record<string, number>> {
  if (picture.kind !== 'rope' && picture.kind !== 'field') return {};
  const shown = picture.marks.flatMap(({ label, lit }) => (label === undefined || lit ? [] : [label]));
  return { first: shown[0] ?? 0, last: shown.at(-1) ?? 0, lowest: Math.min(...shown, 1e6) };
}
