/**
 * A walk as a player's presses: each action of a replay becomes the buttons, radios and scales of the page that do it. They are pressed
 * inside the page, one turn after the other, which is as fast as the page answers.
 */
import type { Page } from '@playwright/test';
import { type Action, HEADINGS, RUN_LENGTHS } from '../../src/core/hunt/action';
import { words } from './words';

const ui = words('en', 'ui');
const STRIDES = ['small', 'medium', 'large'] as const;

export type Press =
  /** A button by its whole name; `turns` when it takes a turn of the hunt. */
  | { readonly what: 'button'; readonly name: string; readonly turns: boolean }
  /** A button by the begin of its name, which goes on with a number. */
  | { readonly what: 'switch'; readonly begin: string }
  | {
      readonly what: 'radio';
      readonly name: string;
      readonly label: string | number;
      readonly turns: boolean;
    }
  | { readonly what: 'scale'; readonly name: string; readonly value: number; readonly turns: boolean };

const button = (name: string): Press => ({ what: 'button', name, turns: true });
const knobButton = (key: string, knob: number): Press =>
  button(ui(`desk.${key}`).replace('{{knob}}', String(knob + 1)));
const toes: Press = { what: 'switch', begin: `${ui('hunt.toeTap')}:` };

/** What to press for an action; `strides` is how many strides the level has. */
export function pressesFor(action: Action, strides: number): readonly Press[] {
  const stride = (which: number): readonly Press[] =>
    strides < 2
      ? []
      : [{ what: 'radio', name: 'stride', label: ui(`stride.${STRIDES[which] ?? ''}`), turns: false }];
  switch (action.type) {
    case 'step':
      return [...stride(action.stride), button(ui(`heading.${HEADINGS[action.heading]}`))];
    case 'toe-tap':
      return [toes, button(ui(`tap.${HEADINGS[action.heading]}`))];
    case 'grab':
      return [button(ui('hunt.grab'))];
    case 'jump':
      return [{ what: 'switch', begin: `${ui('hunt.jump')} ` }];
    case 'slide':
      return [
        { what: 'scale', name: ui('slide.rate'), value: action.rate, turns: false },
        button(ui('slide.go')),
      ];
    case 'coast':
      return [button(ui('sled.glide'))];
    case 'nudge':
      return [button(ui(`nudge.${HEADINGS[action.heading]}`))];
    case 'brake':
      return [button(ui('sled.brake'))];
    case 'card':
      return action.card === 'learningRate'
        ? [{ what: 'scale', name: ui('slide.rate'), value: action.choice, turns: true }]
        : [{ what: 'radio', name: action.card, label: action.choice, turns: true }];
    case 'run':
      return Array<Press>(RUN_LENGTHS[action.length]).fill(button(ui('robot.step')));
    case 'turn-knob':
      return [...stride(action.stride), knobButton(action.direction, action.knob)];
    case 'tap-knob':
      return [toes, knobButton(`${action.direction}Tap`, action.knob)];
  }
}

/** Presses all of it on the hunt that is open; throws with the press that could not be done. */
export async function pressAll(page: Page, presses: readonly Press[]): Promise<void> {
  await page.evaluate(async (all) => {
    const PATIENCE_MS = 10_000;
    const until = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
      const begun = performance.now();
      for (;;) {
        const found = find();
        if (found !== null && found !== undefined && found !== false) return found;
        if (performance.now() - begun > PATIENCE_MS) throw new Error(`waited in vain for ${what}`);
        await new Promise((later) => setTimeout(later));
      }
    };
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const control = <E extends Element>(
      what: string,
      kind: new () => E,
      selector: string,
      fits: (e: E) => boolean,
    ) =>
      until(what, () =>
        [...document.querySelectorAll(selector)].find(
          (element): element is E =>
            element instanceof kind && !element.matches(':disabled') && fits(element),
        ),
      );
    const turns = (): number => Number(document.querySelector('main.hunt')?.getAttribute('data-actions'));
    for (const press of all) {
      const before = turns();
      switch (press.what) {
        case 'button':
          (await control(press.name, HTMLButtonElement, 'button', (e) => nameOf(e) === press.name)).click();
          break;
        case 'switch':
          (
            await control(press.begin, HTMLButtonElement, 'button', (e) => nameOf(e).startsWith(press.begin))
          ).click();
          break;
        case 'radio': {
          const radios = `input[type="radio"][name="${press.name}"]`;
          const radio = await control(
            `${press.name} ${press.label}`,
            HTMLInputElement,
            radios,
            (e) =>
              nameOf(e) === press.label || [...document.querySelectorAll(radios)].indexOf(e) === press.label,
          );
          // What is chosen already takes no turn.
          if (radio.checked) continue;
          radio.click();
          break;
        }
        case 'scale': {
          const scale = await control(
            press.name,
            HTMLInputElement,
            'input[type="range"]',
            (e) => nameOf(e) === press.name,
          );
          if (Number(scale.value) === press.value) continue;
          scale.value = String(press.value);
          scale.dispatchEvent(new Event('input', { bubbles: true }));
          scale.dispatchEvent(new Event('change', { bubbles: true }));
          break;
        }
      }
      if (press.what === 'button' || (press.what !== 'switch' && press.turns))
        await until(
          `"${press.what === 'button' ? press.name : press.what}" to be done`,
          () => turns() > before || document.querySelector('main.replay'),
        );
    }
  }, presses);
}
