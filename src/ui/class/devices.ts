/**
 * What the rooms of a class need of the device and no other room does, each fetched when it is asked for. They come from here and not
 * through main.ts, where everybody's first screen would wait for them.
 */

/** Writing and reading QR codes. */
export const loadQr = () => import('../../adapters/qr');

/** Result codes told to other tabs of this browser. */
export const loadTabs = () => import('../../adapters/class-channel');

/** The fair starts of a class's field. */
export const loadClassFields = () => import('../../adapters/class-field');

/** The camera, for the wall. */
export const loadCamera = () => import('../../adapters/camera');

/** The canvas on the wall, drawn by a worker. */
export const loadWallCanvas = () => import('../../adapters/wall-canvas');

export { freshSeed } from '../../adapters/device';
