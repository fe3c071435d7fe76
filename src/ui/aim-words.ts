/** A turn that waits, in words; and the words on how to take it or leave it with the device last used. */
import { HEADINGS } from '../core/hunt/action';
import { learningRatesOf } from '../core/level/way-settings';
import type { Aim, Device, HuntView } from '../session/views';
import type { Formats, Translate } from './context';

/** What is aimed, as a short phrase without a full stop: "North-east, stride 2". */
export function aimWords(
  aim: Aim,
  { hunt }: Pick<HuntView, 'hunt'>,
  t: Translate,
  { number, rate: written }: Pick<Formats, 'number' | 'rate'>,
): string {
  const { spec } = hunt.level;
  const withStride = (turn: string, stride: number): string =>
    spec.strides.length < 2 ? turn : t('settings:confirm.stride', { turn, stride: number(stride + 1) });
  switch (aim.type) {
    case 'step':
      return withStride(t(`settings:keys.action.${HEADINGS[aim.heading]}`), aim.stride);
    case 'toe-tap':
    case 'nudge':
      return t(`settings:confirm.turn.${aim.type}`, {
        heading: t(`settings:keys.action.${HEADINGS[aim.heading]}`),
      });
    case 'slide': {
      const rates = spec.controls === 'slide' ? learningRatesOf(spec.slide.learningRates) : [];
      return t('settings:confirm.turn.slide', { rate: written(rates[aim.rate] ?? 0) });
    }
    case 'turn-knob':
      return withStride(
        t(`settings:confirm.knob.${aim.direction}`, { knob: number(aim.knob + 1) }),
        aim.stride,
      );
    case 'tap-knob':
      return t(`settings:confirm.feel.${aim.direction}`, { knob: number(aim.knob + 1) });
    case 'grab':
    case 'jump':
    case 'coast':
    case 'brake':
    case 'run':
    case 'go':
      return t(`settings:confirm.turn.${aim.type}`);
    case 'card':
      return '';
  }
}

/** How it is taken or left; `go` and `leave` are what a gamepad has printed on its buttons. */
export function howToTake(
  device: Device,
  t: Translate,
  pad: { readonly go: string; readonly leave: string },
): string {
  return t(`settings:confirm.how.${device}`, pad);
}

/** Where the button of a turn is on the page. */
export function buttonOf(aim: Aim): string {
  switch (aim.type) {
    case 'step':
    case 'toe-tap':
    case 'nudge':
      return `.pad-key[data-does="${aim.heading}"]`;
    case 'slide':
    case 'coast':
    case 'go':
      return '.btn-slide.btn-sun';
    case 'brake':
    case 'run':
      return '.turns .btn-slide:not(.btn-sun)';
    case 'turn-knob':
    case 'tap-knob':
      return `[data-does="knob-${aim.knob}-${aim.direction}"]`;
    case 'jump':
      return '.btn-jump';
    case 'grab':
      return '.btn-grab';
    case 'card':
      return '.robot-panel';
  }
}
