/**
 * The order in which one-switch scanning goes over a screen's controls: groups first, then what is in them. Pure: it knows no
 * page, only which groups each control stands in and on which row it lies.
 * With n controls in groups of √n, any is reached within about 2√n lights instead of n.
 */

/** A control in reading order. */
export interface Scannable<Item> {
  readonly item: Item;
  /** The groups it stands in, outermost first. */
  readonly groups: readonly unknown[];
  /** Where it lies on the page, from the top, in px; controls of one row differ by little. */
  readonly top: number;
}

export type ScanNode<Item> =
  | { readonly type: 'item'; readonly item: Item }
  | {
      readonly type: 'group';
      /** What the page calls this group; null for a row that only scanning knows. */
      readonly group: unknown;
      readonly nodes: ScanTree<Item>;
    };
export type ScanTree<Item> = readonly ScanNode<Item>[];

/** So few are gone over one by one. */
const FEW = 4;
/** A list longer than this is gone over by rows. */
const MOST = 5;
/** Controls whose tops differ by less stand in one row, px. */
const ROW_PX = 14;

/** The tree of a screen. A group of one is that one; a screen of few has no groups at all. */
export function scanTree<Item>(controls: readonly Scannable<Item>[]): ScanTree<Item> {
  if (controls.length <= FEW) return controls.map(({ item }) => ({ type: 'item', item }));
  return byGroups(controls, 0);
}

function byGroups<Item>(controls: readonly Scannable<Item>[], depth: number): ScanTree<Item> {
  if (controls.every(({ groups }) => groups.length <= depth)) return byRows(controls);
  const nodes: ScanNode<Item>[] = [];
  for (const run of runsOf(controls, ({ groups }) => groups[depth] ?? null)) {
    const group = run[0]?.groups[depth];
    // All there is stands in this one group: nothing to choose yet.
    if (run.length === controls.length) return byGroups(run, depth + 1);
    if (group === undefined) nodes.push(...run.map(toItem));
    else nodes.push(groupOf(group, byGroups(run, depth + 1)));
  }
  return nodes;
}

function byRows<Item>(controls: readonly Scannable<Item>[]): ScanTree<Item> {
  if (controls.length <= MOST) return controls.map(toItem);
  let rows: (readonly Scannable<Item>[])[] = [];
  for (const control of controls) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0]?.top ?? 0) - control.top) < ROW_PX)
      rows[rows.length - 1] = [...row, control];
    else rows.push([control]);
  }
  // One long row, or one below the other: neighbours go together.
  if (rows.length === 1 || rows.length === controls.length) rows = pieces(controls);
  return rows.map((row) => groupOf(null, row.map(toItem)));
}

function pieces<T>(all: readonly T[]): (readonly T[])[] {
  const size = Math.ceil(Math.sqrt(all.length));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Neighbours with the same key, together. */
function runsOf<T>(all: readonly T[], key: (one: T) => unknown): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let last: unknown;
  for (const one of all) {
    const its = key(one);
    const run = runs.at(-1);
    if (run !== undefined && its === last) run.push(one);
    else runs.push([one]);
    last = its;
  }
  return runs;
}

const toItem = <Item>({ item }: Scannable<Item>): ScanNode<Item> => ({ type: 'item', item });

function groupOf<Item>(group: unknown, nodes: ScanTree<Item>): ScanNode<Item> {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { type: 'group', group, nodes };
}

/** The items below a node, in order. */
export function itemsOf<Item>(node: ScanNode<Item>): readonly Item[] {
  return node.type === 'item' ? [node.item] : node.nodes.flatMap(itemsOf);
}
