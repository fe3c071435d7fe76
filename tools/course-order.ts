/** The course's levels as levels/order.json has them. */
import { readFileSync } from 'node:fs';

const ORDER = new URL('../levels/order.json', import.meta.url);

/** The course's levels in their order, with their chapters. */
export function courseOrder(): readonly { readonly chapter: string; readonly id: string }[] {
  const { levels } = JSON.parse(readFileSync(ORDER, 'utf8')) as { levels: string[] };
  return levels.map((path) => {
    const [chapter = '', id = ''] = path.split('/');
    return { chapter, id };
  });
}
