/** All that the timings know of the game's page: where it opens, which elements mean what. Mend it here when the UI moves. */

export const HUNT_ADDRESS = '#/hunt/first-rope?seed=1';
/** A walk without candyEndsHunt, with enough steps for a row of key presses. */
export const WALK_ADDRESS = '#/hunt/crooked-hollow?seed=1';

export const STAGE_CANVAS = '#stage canvas';
/** The part of the page that the field is seen in. */
export const STAGE = '.stage-area';
export const TITLE = 'h1';
/** The hunt's own controls are in the page. */
export const HUNTING = 'main.hunt[data-phase="hunting"]';
export const LIVE_REGION = '[role="status"][aria-live="polite"]';
export const GRAB = '.btn-grab';
export const SKIP_PIN = '.btn-skip';
/** There only while the light is still coming. */
export const SKIP_LIGHT = '.skip-light';
export const LIT = 'main.replay[data-lit="true"]';
/** Nothing moves on the lit map. */
export const AT_REST = 'main.replay[data-rests="true"]';
export const AGAIN = '.replay-go .btn:not(.btn-sun)';
/** The walk stands at its most telling moment, and goes on. */
export const WALK_ON = '.replay-dock .moment .btn';

/** A hunt of every way to play whose grab ends it, with keys that take turns in it. */
export const ALL_WAYS = [
  { way: 'walk', address: WALK_ADDRESS, keys: ['KeyD', 'KeyA', 'KeyW', 'KeyX'] },
  { way: 'tightrope', address: '#/hunt/two-dips?seed=1', keys: ['KeyD', 'KeyA', 'KeyD', 'KeyA'] },
  { way: 'slide', address: '#/hunt/first-slide?seed=1', keys: ['KeyD', 'Space', 'KeyA', 'Space'] },
  { way: 'sled', address: '#/hunt/first-sled?seed=1', keys: ['KeyD', 'Space', 'KeyS', 'Space'] },
  { way: 'robot', address: '#/hunt/first-robot?seed=1', keys: ['KeyD', 'KeyD', 'Space', 'Space'] },
  { way: 'mixing-desk', address: '#/hunt/first-desk?seed=1', keys: ['KeyD', 'KeyW', 'KeyX', 'KeyW'] },
] as const;
/** The way to play of the hunt that is open. */
export const WAY = (way: string): string => `main.hunt[data-phase="hunting"][data-way="${way}"]`;

/** Keys by code: steps east and west, which every walk and tightrope has. */
export const EAST = 'KeyD';
export const WEST = 'KeyA';
export const SCRUBBER = '.scrub-grip';
/** The wall of a class: its ways in, and the slider of all its walks. */
export const WALL = {
  address: (code: string) => `#/wall/${code}`,
  add: '[data-does="add"]',
  paste: '.wall-way textarea',
  put: '.wall-way button[type="submit"]',
  lift: '[data-does="lift"]',
  picture: '.wall-picture [role="img"]',
  scrubber: '.wall-scrubber input',
} as const;
/** The card of those who walked here too: its fold, their switches, and what is told of one that walked. */
export const RIVALS = {
  card: '.rivals [aria-expanded]',
  switches: '.rivals .walker-switch',
  told: '.walker-find',
} as const;
