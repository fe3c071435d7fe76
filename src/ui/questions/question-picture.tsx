/** The picture of a question, with its words for who can't see it. */
import type { Picture } from '../../core/course/inventory/picture';
import { CurvesDrawing, DotsDrawing } from './chart-drawing';
import { FieldDrawing, RopeDrawing } from './land-drawing';

interface Props {
  readonly picture: Picture;
  /** Answered: the light comes on. */
  readonly lit: boolean;
  readonly words: string;
}

export function QuestionPicture({ picture, lit, words }: Props) {
  return (
    <figure class={`q-picture q-picture-${picture.kind}`}>
      <div role="img" aria-label={words}>
        <Drawing picture={picture} lit={lit} />
      </div>
    </figure>
  );
}

function Drawing({ picture, lit }: Pick<Props, 'picture' | 'lit'>) {
  switch (picture.kind) {
    case 'rope':
      return <RopeDrawing picture={picture} lit={lit} />;
    case 'field':
      return <FieldDrawing picture={picture} lit={lit} />;
    case 'curves':
      return <CurvesDrawing picture={picture} />;
    case 'dots':
      return <DotsDrawing picture={picture} />;
  }
}
