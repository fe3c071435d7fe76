/**
 * Where scanning is in its tree, and where a press or a while without one takes it. Pure.
 * In a group it goes round; after ROUNDS without a press it steps out again, so that a wrong press costs a little time only.
 */
import { itemsOf, type ScanNode, type ScanTree } from './scan-order';

/** Rounds through a group before it is left. */
export const ROUNDS = 2;

export interface ScanPlace {
  /** The place in each list on the way down, outermost first. Never empty. */
  readonly trail: readonly number[];
  /** Whole rounds gone through the innermost list. */
  readonly rounds: number;
}

export const SCAN_START: ScanPlace = { trail: [0], rounds: 0 };

export function nodeAt<Item>(tree: ScanTree<Item>, { trail }: ScanPlace): ScanNode<Item> | null {
  let nodes: ScanTree<Item> = tree;
  let node: ScanNode<Item> | null = null;
  for (const i of trail) {
    node = nodes[i] ?? null;
    if (node === null) return null;
    nodes = node.type === 'group' ? node.nodes : [];
  }
  return node;
}

/** One light on; out of a group that was gone round often enough. */
export function scanOn<Item>(tree: ScanTree<Item>, place: ScanPlace): ScanPlace {
  const outer = place.trail.slice(0, -1);
  const around = outer.length === 0 ? null : nodeAt(tree, { trail: outer, rounds: 0 });
  const count = around?.type === 'group' ? around.nodes.length : tree.length;
  const next = (place.trail.at(-1) ?? 0) + 1;
  if (next < count) return { trail: [...outer, next], rounds: place.rounds };
  const rounds = place.rounds + 1;
  if (outer.length > 0 && rounds >= ROUNDS) return { trail: outer, rounds: 0 };
  return { trail: [...outer, 0], rounds };
}

/** Into the group that is lit. */
export function scanInto({ trail }: ScanPlace): ScanPlace {
  return { trail: [...trail, 0], rounds: 0 };
}

/** Where to go on once the page has changed: at the same control as deep as before, else from the start. */
export function scanAgain<Item>(tree: ScanTree<Item>, place: ScanPlace, lit: readonly Item[]): ScanPlace {
  const [first] = lit;
  const trail = first === undefined ? null : trailTo(tree, first);
  if (trail === null) return SCAN_START;
  const depth = lit.length === 1 ? trail.length : Math.min(place.trail.length, trail.length - 1);
  return { trail: trail.slice(0, Math.max(1, depth)), rounds: 0 };
}

function trailTo<Item>(tree: ScanTree<Item>, item: Item): readonly number[] | null {
  const i = tree.findIndex((node) => itemsOf(node).includes(item));
  const node = tree[i];
  if (node === undefined) return null;
  return node.type === 'item' ? [i] : [i, ...(trailTo(node.nodes, item) ?? [])];
}
