/** An animal's face with its name, as the children were dealt it. */
import { useText } from '../../context';
import { animalName, faceUrl } from './faces';

interface Props {
  readonly animal: number;
  /** Without its name, where that stands elsewhere. */
  readonly bare?: boolean;
}

export function AnimalFace({ animal, bare = false }: Props) {
  const t = useText();
  return (
    <span class="wall-animal">
      <img class="wall-face" src={faceUrl(animal)} alt="" draggable={false} />
      {bare ? null : <span>{t(animalName(animal))}</span>}
    </span>
  );
}
