/**
 * Core may not use what differs between engines or runs: the inexact functions of Math, chance, clocks, the page, or
 * anything that depends on a locale.
 *
 * `**` is allowed only as `** 2`: the language calls all powers "implementation-approximated", but a square is one
 * rounded product in every engine (tests/engines holds them to it), while `** 0.5` or `** 3` may differ in the last bit.
 */
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../fixtures/sources';

/** What IEEE 754 or the language fixes to the last bit. */
const EXACT_MATH = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  // Constants: the nearest doubles.
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
]);

const FORBIDDEN_GLOBALS = new Set([
  'Date',
  'Intl',
  'Temporal',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'self',
  'setInterval',
  'setTimeout',
  'window',
]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The name of an identifier or a text literal; null for anything else. */
function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier' && typeof value.name === 'string') return value.name;
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : null;
}

/** Everything in the code that may differ between engines or runs, as it is written. */
function inexactIn(path: string, text: string): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  const visit = (node: Node, parent: Node | null): void => {
    switch (node.type) {
      case 'MemberExpression': {
        const name = nameOf(node.property);
        const known = node.computed !== true || (isNode(node.property) && node.property.type === 'Literal');
        if (nameOf(node.object) === 'Math' && !(known && name !== null && EXACT_MATH.has(name)))
          found.push(`Math.${known ? name : '[…]'}`);
        if (name !== null && known && /^(localeCompare|toLocale\w*)$/.test(name)) found.push(name);
        break;
      }
      case 'Identifier': {
        const name = nameOf(node) ?? '';
        const isProperty =
          (parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true) ||
          (parent?.type === 'Property' && parent.key === node && parent.computed !== true) ||
          /^TS/.test(parent?.type ?? '');
        if (FORBIDDEN_GLOBALS.has(name) && !isProperty) found.push(name);
        if (name === 'Math' && parent?.type !== 'MemberExpression' && !isProperty)
          found.push('Math as a value');
        break;
      }
      case 'BinaryExpression':
      case 'AssignmentExpression':
        if (node.operator === '**' || node.operator === '**=')
          if (!(isNode(node.right) && node.right.type === 'Literal' && node.right.value === 2))
            found.push('**');
        break;
    }
    for (const inner of Object.values(node))
      for (const child of Array.isArray(inner) ? inner : [inner]) if (isNode(child)) visit(child, node);
  };
  if (isNode(program)) visit(program, null);
  return found;
}

describe('core', () => {
  const files = sourceFiles('src/core');

  test('uses nothing that differs between engines or runs', () => {
    const found = files.flatMap((path) =>
      inexactIn(path, readSource(path)).map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  test('is all there: dozens of files are looked at', () => {
    expect(files.length).toBeGreaterThan(30);
  });
});

describe('the lint', () => {
  test.each([
    ['const y = Math.exp(x);', 'Math.exp'],
    ['const y = Math.hypot(x, y);', 'Math.hypot'],
    ["const y = Math['pow'](x, 2);", 'Math.pow'],
    ['const y = Math[f](x);', 'Math.[…]'],
    ['const { sin } = Math;', 'Math as a value'],
    ['const y = x ** 0.5;', '**'],
    ['const y = x ** n;', '**'],
    ['const y = x ** 3;', '**'],
    ['x **= 3;', '**'],
    ['const t = Date.now();', 'Date'],
    ['const t = new Date();', 'Date'],
    ['const r = Math.random();', 'Math.random'],
    ['setTimeout(f, 0);', 'setTimeout'],
    ['globalThis.x = 1;', 'globalThis'],
    ['const o = { performance };', 'performance'],
    ['a.localeCompare(b);', 'localeCompare'],
    ['n.toLocaleString();', 'toLocaleString'],
    ['new Intl.NumberFormat();', 'Intl'],
    ['window.innerWidth;', 'window'],
  ])('finds %s', (text, what) => {
    expect(inexactIn('x.ts', text)).toContain(what);
  });

  test.each([
    ['const y = Math.sqrt(x) * Math.PI;'],
    ['const y = (a - b) ** 2;'],
    ['// Math.exp, Date and window are only named here'],
    ["const text = 'Math.exp(window)';"],
    ['interface Level { readonly document: string; readonly location: number }'],
    ['const o = { location: 1 }; o.location;'],
  ])('lets %s be', (text) => {
    expect(inexactIn('x.ts', text)).toEqual([]);
  });
});
