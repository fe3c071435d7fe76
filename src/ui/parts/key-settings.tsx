/** Keys of the player's own: press what shall have another key, then the key. Told in words, also to a screen reader. */
import { useEffect, useState } from 'preact/hooks';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { keyLabel, layoutMap } from '../input/key-label';
import { KEY_ACTIONS, type KeyAction, keysNow, remap } from '../input/own-keys';
import { unbroken } from '../unbroken';

export function KeySettings() {
  const game = useGame();
  const t = useText();
  const { keys } = game.settings.value;
  const [asked, setAsked] = useState<KeyAction | null>(null);
  const [told, setTold] = useState('');
  const [layout, setLayout] = useState<Awaited<ReturnType<typeof layoutMap>>>(null);
  useEffect(() => {
    let here = true;
    void layoutMap().then((map) => {
      if (here) setLayout(map);
    });
    return () => {
      here = false;
    };
  }, []);

  const label = (code: string | null): string =>
    code === null ? t('settings:keys.none') : keyLabel(code, layout, t);
  const name = (action: KeyAction): string => t(`settings:keys.action.${action}`);
  const tell = (line: string): void => {
    setTold(line);
    announce([line]);
  };
  const take = (action: KeyAction, code: string): void => {
    const key = label(code);
    const result = remap(keys, action, code);
    if ('keys' in result) game.changeSettings({ keys: result.keys });
    switch (result.type) {
      case 'set':
      case 'same':
        tell(t(`settings:keys.${result.type}`, { action: name(action), key }));
        break;
      case 'swapped': {
        const other = name(result.other);
        tell(
          result.otherKey === null
            ? t('settings:keys.swappedAway', { key, other })
            : t('settings:keys.swapped', { key, other, otherKey: label(result.otherKey) }),
        );
        break;
      }
      case 'taken':
        tell(t('settings:keys.taken', { key, other: name(result.by) }));
        break;
      case 'reserved':
        tell(t('settings:keys.reserved', { key }));
        break;
    }
    // After a refusal it goes on asking.
    if ('keys' in result) setAsked(null);
  };
  useEffect(() => {
    if (asked === null) return;
    const onDown = (event: KeyboardEvent): void => {
      if (event.code === 'Tab') {
        setAsked(null);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.code === 'Escape') {
        setAsked(null);
        tell(t('settings:keys.stopped'));
      } else take(asked, event.code);
    };
    // The space bar presses a button when it is let go.
    const onUp = (event: KeyboardEvent): void => event.preventDefault();
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      // The key that was just taken is still down.
      setTimeout(() => window.removeEventListener('keyup', onUp, true), 300);
    };
  });

  const now = keysNow(keys);
  return (
    <section class="panel settings-wide key-settings">
      <h2>{t('settings:keys.heading')}</h2>
      <p>{t('settings:keys.line')}</p>
      <p class="muted">{t('settings:keys.always')}</p>
      <div class="keys">
        {KEY_ACTIONS.map((action) => {
          const key = label(now.get(action) ?? null);
          return (
            <button
              key={action}
              type="button"
              class="btn key-row"
              data-asks-key={asked === action ? '' : undefined}
              onClick={() => {
                setAsked(action);
                tell(t('settings:keys.ask'));
              }}
              onBlur={() => setAsked(null)}
            >
              {/* What is read says it in a sentence; what is seen has no colon to say. */}
              <span class="sr-only">{t('settings:keys.now', { action: name(action), key })}</span>
              <span aria-hidden="true">{unbroken(name(action))}</span>
              <span aria-hidden="true">
                <kbd class="key-cap">{asked === action ? '…' : key}</kbd>
              </span>
            </button>
          );
        })}
      </div>
      <p class="keys-told">{told}</p>
      <button
        type="button"
        class="btn"
        disabled={Object.keys(keys).length === 0}
        onClick={() => {
          game.changeSettings({ keys: {} });
          tell(t('settings:keys.wasReset'));
        }}
      >
        {t('settings:keys.reset')}
      </button>
    </section>
  );
}
