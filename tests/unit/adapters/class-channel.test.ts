/** Tabs of one browser: what is told, what is asked for, and what is dropped. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerTabs, listenToTabs, tellTabs } from '../../../src/adapters/class-channel';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

/** Messages between channels take a turn of the loop or two. */
const soon = (): Promise<void> => new Promise((later) => setTimeout(later, 50));

describe('the tabs of a class', () => {
  test('a wall hears what is told', async () => {
    const heard: string[] = [];
    stops.push(listenToTabs((code) => heard.push(code)));
    tellTabs('c1.one');
    await soon();
    expect(heard).toEqual(['c1.one']);
  });

  test('a wall that comes later is told what there is by then', async () => {
    const walks = ['c1.one'];
    stops.push(answerTabs(() => walks));
    walks.push('c1.two');
    const heard: string[] = [];
    stops.push(listenToTabs((code) => heard.push(code)));
    await soon();
    expect(heard).toEqual(['c1.one', 'c1.two']);
  });

  test('a child hears no other child, and a wall nothing but short texts', async () => {
    const heard: string[] = [];
    stops.push(listenToTabs((code) => heard.push(code)));
    const channel = new BroadcastChannel('candy-descent.class');
    for (const message of [
      null,
      'c1.one',
      { kind: 'candy-descent/result' },
      { kind: 'other', code: 'c1.one' },
    ])
      channel.postMessage(message);
    channel.postMessage({ kind: 'candy-descent/result', code: 'x'.repeat(4001) });
    channel.postMessage({ kind: 'candy-descent/result', code: 7 });
    await soon();
    channel.close();
    expect(heard).toEqual([]);
  });

  test.each([
    ['no channels', undefined],
    [
      'a frame that may keep nothing, where asking throws',
      class {
        constructor() {
          throw new DOMException('denied', 'SecurityError');
        }
      },
    ],
  ])('with %s nothing happens', (_what, channel) => {
    vi.stubGlobal('BroadcastChannel', channel);
    expect(() => tellTabs('c1.one')).not.toThrow();
    expect(() => listenToTabs(() => {})()).not.toThrow();
    expect(() => answerTabs(() => ['c1.one'])()).not.toThrow();
  });
});
