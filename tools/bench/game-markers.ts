/** All that the timings know of the game's page: where it opens, which elements mean what. Mend it here when the UI moves. */

export const HUNT_ADDRESS = '#/hunt/first-rope?seed=1';
/** A walk without candyEndsHunt, with enough steps for a row of key presses. */
export const WALK_ADDRESS = '#/hunt/crooked-hollow?seed=1';

export const STAGE_CANVAS = '#stage canvas';
export const TITLE = 'h1';
/** The hunt's own controls are in the page. */
export const HUNTING = 'main.hunt[data-phase="hunting"]';
export const LIVE_REGION = '[role="status"][aria-live="polite"]';
export const GRAB = '.btn-grab';
export const SKIP_PIN = '.btn-skip';
/** There only while the light is still coming. */
export const SKIP_LIGHT = '.skip-light';
export const LIT = 'main.replay[data-lit="true"]';
export const AGAIN = '.replay-go .btn:not(.btn-sun)';
/** The walk stands at its most telling moment, and goes on. */
export const WALK_ON = '.replay-dock .moment .btn';

/** Keys by code: steps east and west, which every walk and tightrope has. */
export const EAST = 'KeyD';
export const WEST = 'KeyA';
