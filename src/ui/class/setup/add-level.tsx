/** One more level: from the course, looked for by a word, or a fresh field that the generator draws. */
import { useEffect, useState } from 'preact/hooks';
import type { Activity, ActivityLevel } from '../../../core/class/activity';
import { isBig, isFull, withLevel } from '../../../session/class/setup';
import { announce } from '../../announce';
import { useFormats, useGame, useText } from '../../context';
import { foldText } from '../../fold-text';
import { FreshField } from './fresh-field';
import { levelName } from './level-words';
import { PlacePicture } from './place-picture';

interface Props {
  readonly activity: Activity;
  readonly onChange: (activity: Activity) => void;
}

export function AddLevel({ activity, onChange }: Props) {
  const t = useText();
  const { number } = useFormats();
  const [open, setOpen] = useState(false);
  const full = isFull(activity);
  const add = (level: ActivityLevel): void => {
    const after = withLevel(activity, level);
    onChange(after);
    announce([
      t('class:setup.chosen.added', { level: levelName(level, t), number: number(after.levels.length) }),
      ...(isBig(after) && !isBig(activity) ? [t('class:code.long.line')] : []),
    ]);
  };
  return (
    <div class="add">
      <button type="button" class="btn add-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="add-plus" aria-hidden="true">
          +
        </span>
        {t('class:setup.chosen.add')}
      </button>
      {isBig(activity) ? <p class="warning">{t('class:code.long.line')}</p> : null}
      {full ? <p class="muted">{t('class:setup.chosen.full')}</p> : null}
      {open ? (
        <div class="add-ways">
          <CourseLevels disabled={full} onAdd={add} />
          <FreshField disabled={full} onAdd={add} />
        </div>
      ) : null}
    </div>
  );
}

interface WayProps {
  readonly disabled: boolean;
  readonly onAdd: (level: ActivityLevel) => void;
}

function CourseLevels({ disabled, onAdd }: WayProps) {
  const game = useGame();
  const t = useText();
  const [sought, setSought] = useState('');
  useEffect(() => game.list(), [game]);
  const wanted = foldText(sought);
  const found = game.levels.value.filter(({ id, chapter }) => {
    const { teaches = [] } = game.listed.value[id] ?? {};
    const words = [
      t(`levels:${id}.title`),
      t(`listed:lines.${id}`),
      t(`levels:chapters.${chapter}`),
      ...teaches.map((term) => t(`listed:teaches.${term}`)),
    ];
    return words.some((text) => foldText(text).includes(wanted));
  });
  const told =
    found.length === 0 ? t('class:setup.add.none') : t('class:setup.add.found', { count: found.length });
  useEffect(() => {
    if (wanted !== '') announce([told]);
  }, [wanted, told]);
  return (
    <section>
      <h3>{t('class:setup.add.course')}</h3>
      <label class="setup-field">
        {t('class:setup.add.search')}
        <input
          class="text-field"
          type="search"
          value={sought}
          autocomplete="off"
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      <p class="muted">{told}</p>
      <ul class="add-list">
        {found.map(({ id, chapter }) => (
          <li key={id}>
            <button type="button" disabled={disabled} onClick={() => onAdd({ kind: 'course', id })}>
              <span class="sr-only">{t('class:setup.add.pick')}</span>
              <PlacePicture chapter={chapter} />
              <span class="chosen-words">
                <b>{t(`levels:${id}.title`)}</b>
                <small>{t(`listed:lines.${id}`)}</small>
              </span>
              <span class="add-plus" aria-hidden="true">
                +
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
