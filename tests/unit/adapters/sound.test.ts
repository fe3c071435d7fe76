/** What the sound adapter asks of howler, which is faked here: its own playing is heard in tests/e2e/senses.spec.ts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { soundLater } from '../../../src/adapters/sound-later';
import type { SoundPort } from '../../../src/session/ports';

type Ask = readonly [string, ...unknown[]];

/** A howl as sound.ts uses it. Its file is never there at once, so `playing` says no until it has come. */
class FakeHowl {
  readonly asked: Ask[] = [];
  private level: number;
  private readonly faded: (() => void)[] = [];
  private fading: { readonly to: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  private plays = 0;
  constructor(
    readonly options: { readonly src: readonly string[]; readonly volume?: number; readonly loop?: boolean },
  ) {
    this.level = options.volume ?? 1;
    howls.push(this);
  }
  play(sprite?: string): number {
    this.asked.push(['play', sprite]);
    this.plays += 1;
    return this.plays;
  }
  stereo(pan: number, id: number): void {
    this.asked.push(['stereo', pan, id]);
  }
  volume(level?: number): number {
    if (level !== undefined) this.level = level;
    return this.level;
  }
  fade(from: number, to: number, ms: number): void {
    // As howler does, an interrupted fade tells of its end.
    if (this.fading !== null) this.endFade();
    this.level = from;
    this.asked.push(['fade', from, to, ms]);
    this.fading = { to, timer: setTimeout(() => this.endFade(), ms) };
  }
  private endFade(): void {
    if (this.fading === null) return;
    clearTimeout(this.fading.timer);
    this.level = this.fading.to;
    this.fading = null;
    for (const listener of this.faded.splice(0)) listener();
  }
  once(_event: 'fade', listener: () => void): void {
    this.faded.push(listener);
  }
  pause(): void {
    this.asked.push(['pause']);
  }
  playing(): boolean {
    return false;
  }
}

const howls: FakeHowl[] = [];
const context = { state: 'running', suspend: vi.fn(async () => {}), resume: vi.fn(async () => {}) };
vi.mock('howler', () => ({ Howl: FakeHowl, Howler: { ctx: context } }));

let page = Object.assign(new EventTarget(), { hidden: false });
function hide(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  howls.length = 0;
  context.suspend.mockClear();
  context.resume.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As in the page, it comes later: by then howler is the one faked above. */
async function createSound(): Promise<SoundPort> {
  const adapter = await import('../../../src/adapters/sound');
  return adapter.createSound();
}

async function loaded(): Promise<{ readonly sound: SoundPort; readonly effects: FakeHowl }> {
  const sound = await createSound();
  const [effects] = howls;
  if (effects === undefined) throw new Error('no howl was made');
  return { sound, effects };
}
const bedNamed = (name: string): FakeHowl | undefined =>
  howls.find(({ options }) => options.src.join().includes(name));
const plays = (howl: FakeHowl | undefined): number =>
  howl?.asked.filter(([what]) => what === 'play').length ?? 0;

describe('effects', () => {
  test('are sprites, panned no farther than seven tenths', async () => {
    const { sound, effects } = await loaded();
    sound.play({ name: 'warmer', size: 3, pan: -1 });
    sound.play({ name: 'bump' });
    expect(effects.asked).toEqual([
      ['play', 'warmer-3'],
      ['stereo', -0.7, 1],
      ['play', 'bump'],
    ]);
  });

  test('wait for their time, and are dropped by the next action', async () => {
    const { sound, effects } = await loaded();
    const slope = { name: 'slope', heading: 'north', pace: 'slow', brightness: 'north', pan: 0 } as const;
    sound.play({ name: 'colder', size: 1, pan: 0 });
    sound.play({ name: 'overshoot', afterMs: 300 });
    sound.play({ ...slope, pulsesMs: [720, 910] });
    vi.advanceTimersByTime(800);
    expect(effects.asked.map(([, sprite]) => sprite)).toEqual(['colder-1', 'overshoot', 'slope-north']);
    sound.play({ name: 'same' });
    vi.advanceTimersByTime(2000);
    expect(effects.asked.at(-1)).toEqual(['play', 'same']);
  });

  test('are not asked for while muted or in a hidden tab, nor what waited when it hid', async () => {
    const { sound, effects } = await loaded();
    sound.setVolume(0, 0.4);
    sound.play({ name: 'bump' });
    sound.setVolume(0.5, 0.4);
    expect(effects.volume()).toBe(0.5);
    sound.play({ name: 'footprints', afterMs: 300 });
    hide(true);
    vi.advanceTimersByTime(400);
    sound.play({ name: 'bump' });
    expect(effects.asked).toEqual([]);
  });
});

describe('beds', () => {
  test('loop at their volume; the light’s comes as the dark’s goes, which then rests', async () => {
    const { sound } = await loaded();
    sound.setVolume(1, 0.4);
    sound.setBed('dark');
    const dark = bedNamed('dark-bed');
    expect(dark?.options).toMatchObject({ loop: true, volume: 0 });
    expect(dark?.asked).toEqual([
      ['play', undefined],
      ['fade', 0, 0.4, 1200],
    ]);
    vi.advanceTimersByTime(1200);
    sound.setBed('light');
    expect(bedNamed('light-bed')?.asked.at(-1)).toEqual(['fade', 0, 0.4, 1200]);
    expect(dark?.asked.at(-1)).toEqual(['fade', 0.4, 0, 1200]);
    vi.advanceTimersByTime(1200);
    expect(dark?.asked.at(-1)).toEqual(['pause']);
    sound.setBed('dark');
    expect(plays(dark)).toBe(2);
  });

  test('begin once, however often they are tuned before their file has come', async () => {
    const { sound } = await loaded();
    sound.setBed('dark');
    for (const volume of [0.3, 0.5, 0.7]) sound.setVolume(1, volume);
    expect(plays(bedNamed('dark-bed'))).toBe(1);
  });

  test('that come back while they fade are not put to rest', async () => {
    const { sound } = await loaded();
    sound.setBed('dark');
    vi.advanceTimersByTime(1200);
    sound.setBed(null);
    vi.advanceTimersByTime(600);
    sound.setBed('dark');
    vi.advanceTimersByTime(3000);
    expect(bedNamed('dark-bed')?.asked.map(([what]) => what)).not.toContain('pause');
  });

  test('at volume 0 are not even fetched', async () => {
    const { sound } = await loaded();
    sound.setVolume(1, 0);
    sound.setBed('dark');
    expect(bedNamed('dark-bed')).toBeUndefined();
  });
});

describe('a hidden tab', () => {
  test('stops the clock of all sound, and starts it again', async () => {
    await loaded();
    expect(context.suspend).not.toHaveBeenCalled();
    hide(true);
    expect(context.suspend).toHaveBeenCalledTimes(1);
    hide(false);
    expect(context.resume).toHaveBeenCalledTimes(1);
  });

  test('is silent, too, where sound loads in it', async () => {
    page.hidden = true;
    await loaded();
    expect(context.suspend).toHaveBeenCalledTimes(1);
  });
});

test('what was asked for before sound was fetched holds once it is there, but for what is over', async () => {
  const sound = soundLater(createSound);
  sound.setVolume(0.5, 0.3);
  sound.setBed('dark');
  sound.play({ name: 'bump' });
  await sound.load();
  expect(howls[0]?.volume()).toBe(0.5);
  expect(howls[0]?.asked).toEqual([]);
  expect(bedNamed('dark-bed')?.asked.at(-1)).toEqual(['fade', 0, 0.3, 1200]);
  sound.play({ name: 'bump' });
  expect(howls[0]?.asked).toEqual([['play', 'bump']]);
});
