/** What a sound's caption says: how it sounds, and what that means. */
import type { SizeOfChange } from '../../core/hunt/felt';
import type { Sound } from '../../session/ports';
import type { Translate } from '../context';

/** Cut where Ava's words are cut. */
const SIZES: Readonly<Record<SizeOfChange, 'bit' | 'clear' | 'much'>> = {
  1: 'bit',
  2: 'bit',
  3: 'clear',
  4: 'much',
  5: 'much',
};

export function captionOf(sound: Sound, t: Translate): string {
  if (sound.name === 'slope') return t(`captions:slope.${sound.pace}`, { heading: sound.heading });
  if (sound.name === 'warmer' || sound.name === 'colder')
    return t(`captions:${sound.name}.${SIZES[sound.size]}`);
  return t(`captions:${sound.name}`);
}
