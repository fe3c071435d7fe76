/** Walks that have the same moment: a question for the class, with the faces of those it happened to. */
import type { Moment, MomentKind } from '../../../core/replay/moment';
import type { WallRoom } from '../../../session/class/wall-room';
import { useText } from '../../context';
import { MomentIcon } from '../../parts/moment-icon';
import { AnimalFace } from './animal-face';
import { NothingYet } from './nothing-yet';

/** Faces beside a group; those of a larger one are counted. */
const MOST_FACES = 12;

interface Props {
  readonly room: WallRoom;
  /** Looks at the picked walks side by side. */
  readonly onLook: () => void;
}

export function GroupsView({ room, onLook }: Props) {
  const t = useText();
  const { walks, groups } = room.facts.value;
  if (walks.length === 0) return <NothingYet />;
  return (
    <div class="wall-groups-view">
      <p class="wall-lead">{t('class:wall.groups.lead')}</p>
      <ul class="wall-groups">
        {groups.map(({ kind, walks: codes }) => (
          <li key={kind} class="panel">
            <span class="wall-group-sign">
              <MomentIcon moment={signOf(kind)} telling={false} />
            </span>
            <div>
              <h2>{t('class:wall.groups.count', { count: codes.length })}</h2>
              <p>
                <strong>{t(`replay:moment.${kind}`)}.</strong> {t(`class:wall.group.${kind}`)}
              </p>
              <p class="wall-faces">
                {codes.slice(0, MOST_FACES).map((code) => {
                  const walk = walks.find((one) => one.code === code);
                  return walk === undefined ? null : <AnimalFace key={code} animal={walk.animal} bare />;
                })}
              </p>
              <button
                type="button"
                class="btn"
                onClick={() => {
                  room.pickAll(codes);
                  onLook();
                }}
              >
                {t('class:wall.groups.look')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A moment of this kind as its sign is drawn: of one step. */
function signOf(kind: MomentKind): Moment {
  return { kind, step: 1, from: 1, to: 1, before: 0, after: 0, count: 1 };
}
