/**
 * What the rooms of a class need of the device and no other room does, each fetched when it is asked for. They come from here and not
 * through main.ts, where everybody's first screen would wait for them.
 */

/** Writing and reading QR codes. */
export const loadQr = () => import('../../adapters/qr');

export { freshSeed } from '../../adapters/device';
