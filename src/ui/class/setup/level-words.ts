/** How a level of an activity is called on the teacher's page. */
import type { ActivityLevel } from '../../../core/class/activity';
import type { Translate } from '../../context';

export function levelName(level: ActivityLevel, t: Translate): string {
  return level.kind === 'course'
    ? t(`levels:${level.id}.title`)
    : t('class:setup.fresh.title', { teaches: t(`listed:teaches.${level.teaches}`) });
}

export function levelLine(level: ActivityLevel, t: Translate): string {
  return level.kind === 'course'
    ? t(`listed:lines.${level.id}`)
    : t('class:setup.fresh.more', {
        family: t(`class:setup.fresh.family.${level.family}`),
        difficulty: t(`class:setup.fresh.${level.difficulty}`),
      });
}
