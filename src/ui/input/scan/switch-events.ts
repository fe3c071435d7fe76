/** Hears the switch before anything else does: nothing else may take a press that is meant for the light. */

const POINTER_EVENTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const;

/** `hasTwo`: the space bar moves the light, Enter takes, and fingers press what they touch. Returns the way to stop. */
export function listenToSwitch(hasTwo: () => boolean, press: (how: 'choose' | 'on') => void): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const take = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent): void => {
    const isSwitch = event.code === 'Space' || event.code === 'Enter';
    if (!isSwitch || event.ctrlKey || event.altKey || event.metaKey || isAskedForAKey()) return;
    take(event);
    if (event.type !== 'keydown' || event.repeat) return;
    press(hasTwo() && event.code === 'Space' ? 'on' : 'choose');
  };
  const onPointer = (event: Event): void => {
    // Clicks that the light itself makes are not a hand's.
    if (!event.isTrusted || hasTwo()) return;
    // A press of Enter on a button may make a click, too: those are taken already.
    take(event);
    if (event.type === 'pointerdown') press('choose');
  };
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('keyup', onKey, options);
  for (const type of POINTER_EVENTS) window.addEventListener(type, onPointer, options);
  return () => stop.abort();
}

/** In the settings a button may wait for any key. */
const isAskedForAKey = (): boolean => document.querySelector('[data-asks-key]') !== null;
