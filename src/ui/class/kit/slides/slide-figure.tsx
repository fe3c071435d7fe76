/** The figure of each slide, with its words for who can't see it. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  behindFigure,
  hollowsFigure,
  slopeFigure,
  thirtyFigure,
  trainingFigure,
  warmerFigure,
} from '../../../../core/class/slide-figures';
import type { SlideId } from '../../../../core/class/slides';
import { pictureOf } from '../../../../core/course/inventory/pictures';
import { useFormats, useText } from '../../../context';
import { DotsDrawing } from '../../../questions/chart-drawing';
import { FieldDrawing, RopeDrawing } from '../../../questions/land-drawing';
import { Enough } from './enough';
import { Knobs } from './knobs';
import { HomeScene, HuntScene } from './scenes';
import { Strides } from './strides';
import { Thirty } from './thirty';
import '../../../questions/questions.css';

interface Props {
  readonly id: SlideId;
  readonly lit: boolean;
}

const hollowsOf = (): number => thirty().bottoms.length;
/** Made once: two places show them. */
const once = <T,>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};
const thirty = once(thirtyFigure);
const training = once(trainingFigure);
const warmer = once(warmerFigure);
const slope = once(slopeFigure);
const behind = once(behindFigure);
const hollows = once(hollowsFigure);
const ruler = once(() => pictureOf('height', 'a'));

export function SlideFigure({ id, lit }: Props) {
  const t = useText();
  const { number } = useFormats();
  const words =
    id === 'thirty'
      ? t('teachers:slide.thirty.picture', { count: number(hollowsOf()) })
      : t(`teachers:slide.${id}.picture`);
  const drawing = useMemo(() => drawingOf(id, lit), [id, lit]);
  return (
    <figure class={`slide-figure slide-figure-${id}`}>
      <div role="img" aria-label={words}>
        {drawing}
      </div>
    </figure>
  );
}

function drawingOf(id: SlideId, lit: boolean): VNode | null {
  switch (id) {
    case 'hunt':
      return <HuntScene />;
    case 'loss': {
      const picture = ruler();
      return picture.kind === 'dots' ? <DotsDrawing picture={picture} /> : null;
    }
    case 'warmer':
      return <RopeDrawing picture={warmer()} lit={lit} />;
    case 'slope':
      return <FieldDrawing picture={slope()} lit={false} />;
    case 'behind':
      return <FieldDrawing picture={behind()} lit={lit} />;
    case 'stride':
      return <Strides lit={lit} />;
    case 'hollows':
      return <RopeDrawing picture={hollows()} lit={lit} />;
    case 'thirty':
      return <Thirty figure={thirty()} lit={lit} />;
    case 'training':
      return (
        <div class="slide-pair">
          <DotsDrawing picture={training().dots} />
          <FieldDrawing picture={training().field} lit />
        </div>
      );
    case 'knobs':
      return <Knobs />;
    case 'enough':
      return <Enough />;
    case 'home':
      return <HomeScene />;
  }
}
