/** A drawing for each part of the kit: the lessons have their chapters' sceneries, the others one of their own. */
import answers from '../../../../assets/art/kit-answers.svg?raw';
import asking from '../../../../assets/art/kit-asking.svg?raw';
import classroom from '../../../../assets/art/kit-class.svg?raw';
import gym from '../../../../assets/art/kit-gym.svg?raw';
import privacy from '../../../../assets/art/kit-privacy.svg?raw';
import slides from '../../../../assets/art/kit-slides.svg?raw';
import standards from '../../../../assets/art/kit-standards.svg?raw';
import type { KitPart } from '../../../core/class/kit';
import { PLACE_ART } from '../../parts/course/place-art';

const ART: Readonly<Record<KitPart | 'class', string>> = {
  class: classroom,
  first: PLACE_ART['warmer-colder'] ?? '',
  second: PLACE_ART['many-hollows'] ?? '',
  gym,
  slides,
  asking,
  answers,
  standards,
  privacy,
};

export function KitArt({ of }: { readonly of: KitPart | 'class' }) {
  return <span class="kit-art" aria-hidden="true" dangerouslySetInnerHTML={{ __html: ART[of] }} />;
}
