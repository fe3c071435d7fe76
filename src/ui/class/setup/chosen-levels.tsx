/** What the class plays, in its order: moved and taken out by buttons, each change told; the focus goes along with what was moved. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import arrowIcon from '../../../../assets/art/icon-arrow.svg?raw';
import closeIcon from '../../../../assets/art/icon-close.svg?raw';
import type { Activity, ActivityLevel } from '../../../core/class/activity';
import { withMoved, withoutLevel } from '../../../session/class/setup';
import { announce } from '../../announce';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { levelLine, levelName } from './level-words';
import { PlacePicture } from './place-picture';

interface Props {
  readonly activity: Activity;
  readonly onChange: (activity: Activity) => void;
}

/** The drawing points up. */
const DOWN = 180;

export function ChosenLevels({ activity, onChange }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const { levels } = activity;
  const chapterOf = (level: ActivityLevel): string | null =>
    level.kind === 'course' ? (game.levels.value.find(({ id }) => id === level.id)?.chapter ?? '') : null;
  const list = useRef<HTMLOListElement>(null);
  /** The place that the focus goes to with the next change, and which of its buttons. */
  const next = useRef<{ readonly at: number; readonly act: 'earlier' | 'later' | 'remove' } | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const { at, act } = next.current;
    next.current = null;
    const place = list.current?.children[Math.min(at, levels.length - 1)];
    const wanted = place?.querySelector<HTMLButtonElement>(`[data-act="${act}"]:enabled`);
    (wanted ?? place?.querySelector<HTMLButtonElement>('button:enabled'))?.focus();
  }, [levels]);
  const move = (at: number, by: -1 | 1, level: string): void => {
    next.current = { at: at + by, act: by < 0 ? 'earlier' : 'later' };
    onChange(withMoved(activity, at, by));
    announce([t('class:setup.chosen.moved', { level, number: number(at + by + 1) })]);
  };
  const remove = (at: number, level: string): void => {
    next.current = { at, act: 'remove' };
    onChange(withoutLevel(activity, at));
    announce([t('class:setup.chosen.removed', { level })]);
  };
  return (
    <ol class="chosen" ref={list}>
      {levels.map((level, at) => {
        const name = levelName(level, t);
        return (
          // The same level may stand here twice: its place tells them apart.
          <li key={at}>
            <span class="chosen-number" aria-hidden="true">
              {number(at + 1)}
            </span>
            <PlacePicture chapter={chapterOf(level)} />
            <span class="chosen-words">
              <b>{name}</b>
              <small>{levelLine(level, t)}</small>
            </span>
            <span class="chosen-acts">
              <button
                type="button"
                class="btn btn-round"
                data-act="earlier"
                disabled={at === 0}
                aria-label={t('class:setup.chosen.earlier', { level: name })}
                onClick={() => move(at, -1, name)}
              >
                <Icon svg={arrowIcon} />
              </button>
              <button
                type="button"
                class="btn btn-round"
                data-act="later"
                disabled={at === levels.length - 1}
                aria-label={t('class:setup.chosen.later', { level: name })}
                onClick={() => move(at, 1, name)}
              >
                <Icon svg={arrowIcon} turn={DOWN} />
              </button>
              <button
                type="button"
                class="btn btn-round"
                data-act="remove"
                disabled={levels.length === 1}
                aria-label={t('class:setup.chosen.remove', { level: name })}
                onClick={() => remove(at, name)}
              >
                <Icon svg={closeIcon} />
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
