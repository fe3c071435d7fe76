/** How somebody plays who has a keyboard alone, or a finger alone. Neither looks behind the screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Action, HEADINGS, type Heading, RUN_LENGTHS } from '../../src/core/hunt/action';
import type { LevelSpec } from '../../src/core/level/level-spec';
import type { words } from './words';

export interface WonLevel {
  readonly spec: LevelSpec;
  readonly actions: readonly Action[];
}

export interface Hand {
  /** Goes to a control and presses it. */
  press(control: Locator): Promise<void>;
  /** Goes to a field and types. */
  type(field: Locator, text: string): Promise<void>;
  /** Does all of it in the hunt that is open. */
  play(level: WonLevel): Promise<void>;
}

type Words = ReturnType<typeof words>;

/** Around S, by heading from east counter-clockwise. */
const HEADING_KEYS = ['KeyD', 'KeyE', 'KeyW', 'KeyQ', 'KeyA', 'KeyZ', 'KeyX', 'KeyC'] as const;
const MOST_TABS = 150;
const STRIDES = ['small', 'medium', 'large'] as const;

const keyOf = (heading: Heading): string => HEADING_KEYS[heading];
const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);
const knobName = (ui: Words, does: string, knob: number): string =>
  ui(`desk.${does}`).replace('{{knob}}', String(knob + 1));

/** Keys, and Tab to what has none. */
export function keyboardHand(page: Page, ui: Words): Hand {
  const { keyboard } = page;
  const goTo = async (control: Locator): Promise<void> => {
    await expect(control).toBeAttached();
    for (let press = 0; press < MOST_TABS; press++) {
      if (await hasFocus(control)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${control} can't be reached by Tab`);
  };
  const press = async (control: Locator): Promise<void> => {
    await goTo(control);
    await keyboard.press('Enter');
  };
  const scaleTo = async (value: number): Promise<void> => {
    const scale = page.getByRole('slider', { name: ui('slide.rate') });
    await goTo(scale);
    const by = value - Number(await scale.inputValue());
    for (let turn = 0; turn < Math.abs(by); turn++) await keyboard.press(by > 0 ? 'ArrowRight' : 'ArrowLeft');
    await expect(scale).toHaveValue(String(value));
  };
  /** Radios are one stop of Tab; the arrows choose among them. */
  const choose = async (name: string, choice: number): Promise<void> => {
    const radios = page.locator(`input[type="radio"][name="${name}"]`);
    const open = await radios.evaluateAll((all) =>
      all.findIndex((one) => one instanceof HTMLInputElement && one.checked),
    );
    if (open === choice) return;
    await goTo(radios.nth(open));
    for (let turn = 0; turn < Math.abs(choice - open); turn++)
      await keyboard.press(choice > open ? 'ArrowDown' : 'ArrowUp');
    await expect(radios.nth(choice)).toBeChecked();
  };
  let knob = 0;
  const knobTo = async (wanted: number): Promise<void> => {
    for (; knob < wanted; knob++) await keyboard.press('KeyD');
    for (; knob > wanted; knob--) await keyboard.press('KeyA');
  };
  const act = async (action: Action, strides: number): Promise<void> => {
    const stride = async (which: number): Promise<void> => {
      if (strides > 1) await keyboard.press(`Digit${which + 1}`);
    };
    switch (action.type) {
      case 'step':
        await stride(action.stride);
        return keyboard.press(keyOf(action.heading));
      case 'nudge':
        return keyboard.press(keyOf(action.heading));
      case 'toe-tap':
        return keyboard.press(`Shift+${keyOf(action.heading)}`);
      case 'slide':
        await scaleTo(action.rate);
        return keyboard.press('Space');
      case 'coast':
        return keyboard.press('Space');
      case 'brake':
        return keyboard.press('KeyS');
      case 'jump':
        return press(page.locator('.btn-jump'));
      case 'grab':
        return press(page.getByRole('button', { name: ui('hunt.grab') }));
      case 'card':
        return action.card === 'learningRate' ? scaleTo(action.choice) : choose(action.card, action.choice);
      case 'run': {
        const step = page.getByRole('button', { name: ui('robot.step') });
        await goTo(step);
        for (let turn = 0; turn < RUN_LENGTHS[action.length]; turn++) await keyboard.press('Enter');
        return;
      }
      case 'turn-knob':
      case 'tap-knob': {
        await knobTo(action.knob);
        const key = action.direction === 'up' ? 'KeyW' : 'KeyX';
        if (action.type === 'tap-knob') return keyboard.press(`Shift+${key}`);
        await stride(action.stride);
        return keyboard.press(key);
      }
    }
  };
  return {
    press,
    type: async (field, text) => {
      await goTo(field);
      await keyboard.type(text);
    },
    play: async ({ spec, actions }) => {
      knob = 0;
      for (const action of actions) await act(action, spec.strides.length);
    },
  };
}

/** Taps on what is seen; the page's own buttons for what Pip does. */
export function fingerHand(page: Page, ui: Words): Hand {
  const named = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const scaleTo = async (value: number): Promise<void> => {
    const scale = page.getByRole('slider', { name: ui('slide.rate') });
    await scale.scrollIntoViewIfNeeded();
    const most = Number(await scale.getAttribute('max'));
    const box = await scale.boundingBox();
    if (box === null) throw new Error('the scale is nowhere');
    let x = box.x + (box.width * (value + 0.5)) / (most + 1);
    for (let tries = 0; tries < 8; tries++) {
      const by = value - Number(await scale.inputValue());
      if (by === 0) return;
      // The first tap goes where the rate should be; what it missed by is mended.
      if (tries > 0) x += (by * box.width) / (most + 1);
      await page.touchscreen.tap(
        Math.min(box.x + box.width - 1, Math.max(box.x + 1, x)),
        box.y + box.height / 2,
      );
    }
    await expect(scale).toHaveValue(String(value));
  };
  const stride = async (which: number, strides: number): Promise<void> => {
    if (strides < 2) return;
    const name = ui(`stride.${STRIDES[which] ?? ''}`);
    if (!(await page.getByRole('radio', { name }).isChecked()))
      await page.locator('label.stride').nth(which).tap();
  };
  const withToe = async (name: string): Promise<void> => {
    await page.locator('.btn-toe:not(.btn-jump)').tap();
    await named(name).tap();
  };
  const act = async (action: Action, strides: number): Promise<void> => {
    switch (action.type) {
      case 'step':
        await stride(action.stride, strides);
        return named(ui(`heading.${HEADINGS[action.heading]}`)).tap();
      case 'nudge':
        return named(ui(`nudge.${HEADINGS[action.heading]}`)).tap();
      case 'toe-tap':
        return withToe(ui(`tap.${HEADINGS[action.heading]}`));
      case 'slide':
        await scaleTo(action.rate);
        return named(ui('slide.go')).tap();
      case 'coast':
        return named(ui('sled.glide')).tap();
      case 'brake':
        return named(ui('sled.brake')).tap();
      case 'jump':
        return page.locator('.btn-jump').tap();
      case 'grab':
        return named(ui('hunt.grab')).tap();
      case 'card': {
        if (action.card === 'learningRate') return scaleTo(action.choice);
        const radio = page.locator(`input[type="radio"][name="${action.card}"]`).nth(action.choice);
        if (!(await radio.isChecked())) await radio.locator('xpath=ancestor::label').tap();
        return;
      }
      case 'run': {
        const step = named(ui('robot.step'));
        for (let turn = 0; turn < RUN_LENGTHS[action.length]; turn++) await step.tap();
        return;
      }
      case 'turn-knob':
        await stride(action.stride, strides);
        return named(knobName(ui, action.direction, action.knob)).tap();
      case 'tap-knob':
        return withToe(knobName(ui, `${action.direction}Tap`, action.knob));
    }
  };
  return {
    press: (control) => control.tap(),
    type: async (field, text) => {
      await field.tap();
      await page.keyboard.type(text);
    },
    play: async ({ spec, actions }) => {
      const toggle = page.locator('.pad-toggle[aria-expanded="false"]');
      if (await toggle.isVisible()) await toggle.tap();
      for (const action of actions) await act(action, spec.strides.length);
    },
  };
}
