/** The cards for exploring come in a file of their own, once the light is there; so do the choices of the one moment. */

import type { ComponentChildren } from 'preact';
import type { Explore } from '../../session/explore/explore';
import type { Layers } from '../../session/explore/layers';
import type { ReplayView } from '../../session/views';
import { useGame } from '../context';
import { later } from '../later';

const CARDS = later<{ readonly explore: Explore }>(
  async () => (await import('./explore/explore-cards')).ExploreCards,
  () => null,
);

const LESSON = later<{ readonly replay: ReplayView }>(
  async () => (await import('./explore/lesson-card')).LessonCard,
  () => null,
);

/** The one card: what this level teaches, in the walk's own numbers. */
export const LessonLater = LESSON.Component;

export const MOMENT_CHOICES = later<{ readonly replay: ReplayView }>(
  async () => (await import('./explore/moment-choices')).MomentChoices,
  () => null,
);

export const OPEN_EYES = later<{ readonly explore: Explore; readonly children?: ComponentChildren }>(
  async () => (await import('./explore/open-eyes-panel')).OpenEyesPanel,
  () => null,
);

export function ExploreLater() {
  const explore = useGame().explore.value;
  return explore === null ? null : <CARDS.Component explore={explore} />;
}

const ON_STAGE = later<{ readonly layers: Layers }>(
  async () => (await import('./explore/stage-layers')).StageLayers,
  () => null,
);

/** What exploring writes on the field itself. */
export function ExploreOnStage() {
  const layers = useGame().explore.value?.layers ?? null;
  return layers === null ? null : <ON_STAGE.Component layers={layers} />;
}
