/** Where a child joins a class by its code, is dealt an animal, and waits with its walks for the light. */
import { parseClassCode } from '../../core/class/class-code';
import { useGame } from '../context';
import { CodeEntry } from './student/code-entry';
import { Seat } from './student/seat';
import '../styles/pages.css';
import '../styles/text-field.css';
import './student/student.css';

export function JoinPage({ which }: { readonly which: string | null }) {
  const game = useGame();
  if (which === null) return <CodeEntry typed="" problem={null} />;
  const read = parseClassCode(
    which,
    game.ports.levels.order.map(({ id }) => id),
  );
  if (!read.ok) return <CodeEntry key={which} typed={which} problem={read} />;
  return <Seat key={read.code} code={read.code} activity={read.activity} />;
}
