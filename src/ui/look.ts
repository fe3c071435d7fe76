/** Looking at the cake in another way by a button or a key: it is said aloud how it is seen now. */
import { HEADINGS, nearestHeading } from '../core/hunt/action';
import type { Game } from '../session/game';
import type { BirdView } from '../session/views';
import { announce } from './announce';
import { formatsIn } from './context';
import type { TextKey } from './text-keys';

export function look(game: Game, view: BirdView): void {
  game.birdView.value = view;
  announce([tellView(game, view)]);
}

/** How the cake is seen, in words. */
export function tellView(game: Game, { relief, turn, tilt, nearness }: BirdView): string {
  const { text } = game;
  const { number, percent } = formatsIn(text.language.value.code);
  if (!relief) return text.translate('replay:viewToldFlat' satisfies TextKey);
  return text.translate('replay:viewTold' satisfies TextKey, {
    side: text.translate(
      `replay:side.${HEADINGS[nearestHeading(-Math.sin(turn), -Math.cos(turn))]}` satisfies TextKey,
    ),
    degrees: number(Math.round(90 - (tilt * 180) / Math.PI)),
    percent: percent(nearness),
  });
}
