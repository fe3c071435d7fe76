/**
 * The wall of a class: what it holds (wall-hold.ts), counted and shown field by field. All of that follows from the wall's commands and
 * the walks that were done again.
 */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { baseLevelId } from '../../core/class/activity';
import { parseClassCode } from '../../core/class/class-code';
import { classLevelId } from '../../core/class/class-level';
import { tellCodeProblem } from '../../core/class/class-words';
import { wallCsv } from '../../core/class/wall-csv';
import { basinCounts, curveFacts, groupsOf, type HollowCount, stepsFacts } from '../../core/class/wall-facts';
import { wallToText } from '../../core/class/wall-file';
import { heatOf } from '../../core/class/wall-heat';
import type { Message } from '../../core/feedback/message';
import { levelTitle } from '../level-title';
import type { GamePorts, Survey } from '../ports';
import { problemOf } from '../problems';
import { createWallHold } from './wall-hold';
import type { PictureBasins } from './wall-picture';
import { createWallReader, type MeasureField } from './wall-reader';
import type { ShownWalk, Taken, WallFacts, WallField, WallRefusal, WallSurvey } from './wall-views';

export interface WallRoom {
  /** The class code in its plain form. */
  readonly code: string;
  /** False when the wall can't be kept on this device. */
  readonly durable: ReadonlySignal<boolean>;
  readonly fields: readonly WallField[];
  /** Which of the fields is looked at, from 1. */
  readonly number: Signal<number>;
  /** Whether the dark is lifted from it. */
  readonly lit: ReadonlySignal<boolean>;
  /** Of the field that is looked at; null until it is there. */
  readonly survey: ReadonlySignal<WallSurvey | null>;
  /** Null until they were wanted and are there. */
  readonly basins: ReadonlySignal<PictureBasins | null>;
  /** All walks of that field, hidden ones too, in the order in which they came. */
  readonly walks: ReadonlySignal<readonly ShownWalk[]>;
  /** What those that aren't hidden say together. */
  readonly facts: ReadonlySignal<WallFacts>;
  /** Result codes of the walks to look at, in the teacher's order. */
  readonly picked: ReadonlySignal<readonly string[]>;
  /** Every code that was told and is no walk of this wall, the latest last. */
  readonly refusals: ReadonlySignal<readonly WallRefusal[]>;
  /** Screens counted by hand: a row for each hollow, the grass last. */
  readonly tallies: ReadonlySignal<readonly HollowCount[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Why something can't be shown just now; null when all is well. */
  readonly trouble: ReadonlySignal<Message | null>;
  /** Takes every result code out of a text, or a wall that was saved. Rejects, and forgets nothing, when its field can't be had. */
  take(text: string): Promise<Taken>;
  /** Whether a walk of this code stands on the wall, on whichever field. */
  has(code: string): boolean;
  tally(hollow: number | null, by: 1 | -1): void;
  hide(code: string, on: boolean): void;
  /** Picks a walk, or lets it be. */
  pick(code: string): void;
  pickAll(codes: readonly string[]): void;
  /** Moves a picked walk in the order. */
  move(code: string, by: 1 | -1): void;
  lift(on: boolean): void;
  wantBasins(): void;
  undo(): void;
  /** The wall as a file that a wall opens again. */
  file(): string;
  csv(): string;
  close(): void;
}

export interface WallPorts extends Pick<GamePorts, 'storage' | 'levels'> {
  readonly measure: MeasureField;
  readonly pause: () => Promise<void>;
}

/** The wall of a class code, or what is wrong with the code. */
export function openWall(
  typed: string,
  ports: WallPorts,
): { readonly room: WallRoom } | { readonly problem: Message } {
  const { levels } = ports;
  const parsed = parseClassCode(
    typed,
    levels.order.map(({ id }) => id),
  );
  if (!parsed.ok) return { problem: tellCodeProblem(parsed) };
  const { code, activity } = parsed;
  const fields = activity.levels.map(
    (_, i): WallField => ({
      number: i + 1,
      levelId: classLevelId({ code, n: i + 1 }),
      title: levelTitle(baseLevelId(activity, i + 1)),
    }),
  );
  return { room: createRoom(code, fields, createWallReader({ ...ports, code, activity }), ports) };
}

function createRoom(
  code: string,
  fields: readonly WallField[],
  reader: ReturnType<typeof createWallReader>,
  { storage, levels }: WallPorts,
): WallRoom {
  const trouble = signal<Message | null>(null);
  let closed = false;
  const fail = (error: unknown): void => {
    if (!closed) trouble.value = problemOf(error);
  };
  const hold = createWallHold(code, storage, reader, fail);
  if (hold.putAside) trouble.value = { key: 'class:wall.keep.putAside', params: {} };
  const { wall, durable, told, act } = hold;
  const number = signal(1);
  const surveys = signal<ReadonlyMap<number, Survey>>(new Map());
  const basins = signal<ReadonlyMap<number, PictureBasins>>(new Map());

  const stopSurveying = effect(() => {
    const at = number.value;
    if (surveys.peek().has(at)) return;
    reader.survey(at).then((survey) => {
      surveys.value = new Map(surveys.value).set(at, survey);
    }, fail);
  });
  const survey = computed(() => surveys.value.get(number.value) ?? null);
  const state = computed(() => wall.value.state);
  const walks = computed((): readonly ShownWalk[] => {
    const hidden = new Set(state.value.hidden);
    return state.value.walks.flatMap((walk) => {
      const shown = told.value.get(walk.code);
      return shown === undefined || shown.n !== number.value
        ? []
        : [{ ...shown, hidden: hidden.has(walk.code) }];
    });
  });
  const facts = computed((): WallFacts => {
    const shown = walks.value.filter(({ hidden }) => !hidden);
    const map = survey.value?.map ?? null;
    return {
      walks: shown,
      basins: basinCounts(shown, survey.value?.proof.minima.length ?? 0),
      steps: stepsFacts(shown),
      curves: curveFacts(shown),
      // A best step is nothing to talk over: nearly every walk has one.
      groups: groupsOf(shown).filter(({ kind }) => kind !== 'best-step'),
      heat: map === null ? null : heatOf(shown, map.dimension, map.halfWidth),
    };
  });

  return {
    code,
    durable,
    fields,
    number,
    lit: computed(() => state.value.lit.includes(number.value)),
    survey: computed(() =>
      survey.value === null ? null : { map: survey.value.map, minima: survey.value.proof.minima },
    ),
    basins: computed(() => basins.value.get(number.value) ?? null),
    walks,
    facts,
    picked: computed(() => state.value.picked),
    refusals: computed(() => state.value.refused),
    tallies: computed(() => {
      const hollows = survey.value?.proof.minima.length ?? 0;
      return [...Array.from({ length: hollows }, (_, i) => i), null].map((hollow) => ({
        hollow,
        count:
          state.value.tallies.find((tally) => tally.n === number.value && tally.hollow === hollow)?.count ??
          0,
      }));
    }),
    canUndo: computed(() => wall.value.commands.length > 0),
    trouble,
    take: hold.take,
    has: (code) => state.value.walks.some((walk) => walk.code === code),
    tally: (hollow, by) => act({ type: 'tally', n: number.value, hollow, by }),
    hide: (walk, on) => act({ type: 'hide', code: walk, on }),
    pick: (walk) => {
      const { picked } = state.value;
      act({
        type: 'pick',
        codes: picked.includes(walk) ? picked.filter((each) => each !== walk) : [...picked, walk],
      });
    },
    pickAll: (codes) => act({ type: 'pick', codes }),
    move: (walk, by) => {
      const codes = [...state.value.picked];
      const at = codes.indexOf(walk);
      const other = codes[at + by];
      if (at < 0 || other === undefined) return;
      codes[at + by] = walk;
      codes[at] = other;
      act({ type: 'pick', codes });
    },
    lift: (on) => act({ type: 'lift', n: number.value, on }),
    wantBasins: () => {
      const at = number.value;
      const known = survey.value;
      if (known === null || known.map === null || basins.value.has(at)) return;
      const { map, proof } = known;
      void (async () => {
        const { rings, borders } = await levels.basins(await reader.spec(at), proof.minima, map);
        basins.value = new Map(basins.value).set(at, { rings, borders });
      })().catch(fail);
    },
    undo: hold.undo,
    file: () => wallToText(wall.value),
    csv: () =>
      wallCsv(
        [...told.value.values()].filter(({ code: one }) =>
          state.value.walks.some((walk) => walk.code === one),
        ),
        state.value,
      ),
    close: () => {
      closed = true;
      hold.close();
      stopSurveying();
    },
  };
}
