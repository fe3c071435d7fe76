/** Everybody who walks beside the player has a face of their own, and a line that differs from all others in colour and in dash. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COACH_NAMES, RIVAL_NAMES } from '../../../src/core/replay/rivals';
import { type Look, lookOf } from '../../../src/session/explore/looks';

const ART = new URL('../../../assets/art/', import.meta.url);
const faces = readdirSync(ART).flatMap((file) => /^rival-([\w-]+)\.svg$/.exec(file)?.[1] ?? []);

test('each rival has its drawing, with a thick ink outline', () => {
  expect([...faces].sort()).toEqual([...RIVAL_NAMES].sort());
  const drawings = faces.map((face) => readFileSync(new URL(`rival-${face}.svg`, ART), 'utf8'));
  expect(new Set(drawings).size).toBe(drawings.length);
  for (const drawing of drawings) expect(drawing).toContain('stroke="#14122b" stroke-width="3"');
});

const dashOf = ({ dash }: Look): string => dash.map((px) => px.toFixed(1)).join(' ');

test('no two rivals share a colour or a dash, nor do two coaches', () => {
  const rivals = RIVAL_NAMES.map((name) => lookOf({ kind: 'rival', id: name, name }));
  const coaches = COACH_NAMES.map((name) => lookOf({ kind: 'coach', id: name, name }));
  const robot = lookOf({ kind: 'robot', id: 'robot' });
  for (const looks of [[...rivals, robot], coaches]) {
    expect(new Set(looks.map(({ color }) => color)).size).toBe(looks.length);
    expect(new Set(looks.map(dashOf)).size).toBe(looks.length);
  }
});

test('a coach’s line is its rival’s, and yet another', () => {
  for (const name of COACH_NAMES) {
    const rival = lookOf({ kind: 'rival', id: name, name });
    const coach = lookOf({ kind: 'coach', id: name, name });
    expect(coach.color).toBe(rival.color);
    expect(dashOf(coach)).not.toBe(dashOf(rival));
    expect(coach.thickness).toBeLessThan(rival.thickness);
  }
});

test('ghosts of one field differ, and mint stays the candy’s', () => {
  const ghosts = [0, 1, 2, 3].map((number) =>
    lookOf({ kind: 'ghost', id: `ghost-${number}`, isBest: number === 0, number }),
  );
  expect(new Set(ghosts.map(dashOf)).size).toBe(ghosts.length);
  const all = [...ghosts, ...RIVAL_NAMES.map((name) => lookOf({ kind: 'rival', id: name, name }))];
  for (const { color } of all) expect(color).not.toBe('#3ddc97');
});
