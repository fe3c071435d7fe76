/** "Who else walked here?": switches for rivals, coaches, the robot and the player's own earlier walks, in their groups. */
import { useState } from 'preact/hooks';
import type { Rivals, Walker } from '../../../session/explore/rivals';
import { announce } from '../../announce';
import { useText } from '../../context';
import type { TextKey } from '../../text-keys';
import { FoldCard } from './fold-card';
import { WalkerRow } from './walker-row';
import '../../styles/rivals.css';

interface Group {
  readonly kind: Walker['kind'];
  readonly title: TextKey;
  readonly line: TextKey | null;
}

const GROUPS: readonly Group[] = [
  { kind: 'rival', title: 'explore:rivals.groupRival', line: 'explore:rivals.rivalLine' },
  { kind: 'coach', title: 'explore:rivals.groupCoach', line: 'explore:rivals.coachLine' },
  { kind: 'robot', title: 'explore:rivals.groupRobot', line: null },
  { kind: 'ghost', title: 'explore:rivals.groupGhost', line: 'explore:rivals.ghostLine' },
];

interface Props {
  readonly rivals: Rivals;
  /** Whether they walk on a map; else beside the player's curve and slice. */
  readonly mapped: boolean;
}

export function RivalsCard({ rivals, mapped }: Props) {
  const t = useText();
  return (
    <FoldCard title={t('explore:rivals.title')} class="rivals">
      {() => <Groups rivals={rivals} mapped={mapped} />}
    </FoldCard>
  );
}

function Groups({ rivals, mapped }: Props) {
  const t = useText();
  /** Who was pressed last, where there was no room. */
  const [refused, setRefused] = useState<string | null>(null);
  const toggle = (walker: Walker): void => {
    const done = rivals.toggle(walker);
    setRefused(done ? null : walker.id);
    if (!done) announce([t('explore:rivals.full')]);
  };
  return (
    <>
      <p>{t(mapped ? 'explore:rivals.lead' : 'explore:rivals.leadDesk')}</p>
      {GROUPS.map(({ kind, title, line }) => {
        const walkers = rivals.walkers.filter((walker) => walker.kind === kind);
        if (walkers.length === 0) return null;
        const alone = kind === 'rival' && walkers.length === 1;
        const told = alone ? 'explore:rivals.onlyRando' : line;
        return (
          <section key={kind} class="rivals-group">
            <h3>{t(title)}</h3>
            {told === null ? null : <p class="small">{t(told)}</p>}
            <ul>
              {walkers.map((walker) => (
                <WalkerRow
                  key={walker.id}
                  walker={walker}
                  rivals={rivals}
                  refused={refused === walker.id}
                  onToggle={() => toggle(walker)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
