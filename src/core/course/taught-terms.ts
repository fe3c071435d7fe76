/** The glossary's words for what a level teaches, for who wants to know them before playing. Of the level's field they tell nothing. */
import { TEACHES, type Teaches } from '../level/teachable';
import { TERM_IDS, TERMS, type TermId } from './glossary';

export const TERM_OF: Readonly<Record<Teaches, TermId>> = {
  loss: 'loss',
  gradient: 'gradient',
  'gradient-is-local': 'slope-arrow',
  'learning-rate': 'learning-rate',
  zigzag: 'zigzag',
  ridge: 'ridge',
  plateau: 'plateau',
  saddle: 'saddle',
  'local-minimum': 'local-minimum',
  restarts: 'random-restart',
  'noise-helps': 'noise',
  schedule: 'schedule',
  adaptive: 'adaptive-step-size',
  'loss-shape': 'loss-function',
  overfit: 'overfitting',
};

/** The most words that one page explains. */
const MOST = 3;

/** What the level teaches, then words that the glossary shows by this level. `teaches` comes from listed.json. */
export function termsBefore(levelId: string, teaches: readonly string[]): readonly TermId[] {
  const taught = TEACHES.filter((one) => teaches.includes(one)).map((one) => TERM_OF[one]);
  const shown = TERM_IDS.filter((id) => TERMS[id].level === levelId);
  return [...new Set([...taught, ...shown])].slice(0, MOST);
}
