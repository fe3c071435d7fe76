/**
 * Into a class and out of it, and to its fields: what the class sets holds while one is in it and is given back on leaving; a hunt that
 * was begun goes on; a walk that waited in the dark gets its light.
 */
import { effect } from '@preact/signals-core';
import type { Activity } from '../../core/class/activity';
import { ANIMAL_COUNT } from '../../core/class/animals';
import type { Attendance, ClassWalk, LentSettings } from '../../core/class/attendance';
import { MARKS } from '../../core/class/result-code';
import type { Settings } from '../../core/course/save';
import { progressOf } from '../../core/course/saves';
import type { Game } from '../game';
import { classLevelOf } from './class-level-name';
import { studentOf } from './student';

/** Into the class; a stranger is dealt an animal by chance. Whoever was there before is the same animal again. */
export function enterClass(game: Game, code: string, activity: Activity): void {
  const student = studentOf(game.ports.storage);
  if (student.now.value?.code === code) return;
  giveBack(game);
  const { freshSeed } = game.ports;
  student.join(code, freshSeed() % ANIMAL_COUNT, freshSeed() % MARKS);
  lend(game, activity);
}

/** Another animal than the one that is, by chance. */
export function swapAnimal(game: Game, { animal }: Attendance): void {
  const step = 1 + (game.ports.freshSeed() % (ANIMAL_COUNT - 1));
  studentOf(game.ports.storage).reroll((animal + step) % ANIMAL_COUNT);
}

export function leaveClass(game: Game): void {
  giveBack(game);
  studentOf(game.ports.storage).leave();
}

/** Sound off unless the class wants it, no hints where it wants none, the class's language. */
function lend(game: Game, { sound, hints, language }: Activity): void {
  const { settings } = game;
  const now = settings.value;
  const lent: LentSettings = {
    ...(now.sound === sound ? {} : { sound: { before: now.sound, now: sound } }),
    ...(hints || now.hints === 'never' ? {} : { hints: { before: now.hints, now: 'never' } }),
    ...(language === null || now.language === language
      ? {}
      : { language: { before: now.language, now: language } }),
  };
  studentOf(game.ports.storage).lend(lent);
  change(game, {
    ...(lent.sound && { sound: lent.sound.now }),
    ...(lent.hints && { hints: lent.hints.now }),
    ...(lent.language && { language: lent.language.now }),
  });
}

/** As it was before the class, but for what somebody changed since. */
function giveBack(game: Game): void {
  const { lent } = studentOf(game.ports.storage).memory.value;
  const now = game.settings.value;
  change(game, {
    ...(lent.sound?.now === now.sound && { sound: lent.sound.before }),
    ...(lent.hints?.now === now.hints && { hints: lent.hints.before }),
    ...(lent.language?.now === now.language && { language: lent.language.before }),
  });
}

function change(game: Game, settings: Partial<Settings>): void {
  if (Object.keys(settings).length > 0) game.changeSettings(settings);
}

/** To a field of the class, from 1: a hunt that was begun there goes on, though others were begun since. */
export function walkField(game: Game, one: Attendance, level: number): void {
  const seed = one.seeds[level - 1];
  if (seed === undefined) return;
  const levelId = classLevelOf(one.code, level);
  const { unfinished } = one;
  if (unfinished?.startsWith(`1.${levelId}.`)) game.changeProfile((profile) => ({ ...profile, unfinished }));
  game.go({ place: 'hunt', levelId, seed });
}

/** The light of a walk that waited: the dark once more, then it spreads. Seen already, the replay opens. */
export function showLight(game: Game, one: Attendance, walk: ClassWalk): void {
  const seed = one.seeds[walk.level - 1];
  const levelId = classLevelOf(one.code, walk.level);
  if (seed === undefined || progressOf(game.profile.value, levelId).seen.includes(seed)) {
    game.go({ place: 'replay', code: walk.replay });
    return;
  }
  game.changeProfile((profile) => ({ ...profile, unfinished: walk.replay }));
  game.go({ place: 'hunt', levelId, seed });
  const stop = effect(() => {
    const view = game.hunt.value;
    const { name } = game.screen.value;
    if (name !== 'hunt' && name !== 'loading') queueMicrotask(() => stop());
    if (name !== 'hunt' || view?.hunt.ending == null || view.hunt.level.spec.id !== levelId) return;
    // Not inside the effect: the pin changes what it looks at.
    queueMicrotask(() => {
      stop();
      game.pin(walk.pin);
    });
  });
}
