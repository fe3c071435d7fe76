/** Paints what nobody sees before the first step: joy, the pin, the light. A chunk of its own, fetched after the dark. */
import { paintArt } from './view/art';
import { ART_OF_THE_LIGHT, FLYING_SWEETS } from './view/art-of-the-light';
import { paintKnots } from './view/knot-paint';
import type { Pictures } from './view/pictures';

/** One picture after the other, so that the caller can spread the work. `dark` are the pictures painted ahead. */
export function* paintForTheLight(pictures: Pictures, pixelRatio: number, dark: Pictures): Generator<void> {
  yield* paintArt(ART_OF_THE_LIGHT, pictures, pixelRatio);
  yield* paintArt(FLYING_SWEETS, pictures, pixelRatio);
  yield* paintKnots(pictures, pixelRatio, dark.get('footprint') ?? null);
}
