/** A field that nobody has seen: what it is about, of which kind and how hard, as far as the generator draws it so. */
import { useState } from 'preact/hooks';
import type { ActivityLevel } from '../../../core/class/activity';
import { DRAWABLE_FIELDS } from '../../../core/class/drawable-fields';
import { useText } from '../../context';

/** What fields can be asked for to be about, each once. */
const TEACHES = [...new Set(DRAWABLE_FIELDS.map(({ teaches }) => teaches))];

interface Props {
  readonly disabled: boolean;
  readonly onAdd: (level: ActivityLevel) => void;
}

export function FreshField({ disabled, onAdd }: Props) {
  const t = useText();
  const [asked, setAsked] = useState({ teaches: 'local-minimum', family: 'hollows', difficulty: 'medium' });
  // What was asked for, or the nearest that there is: other lessons have other kinds.
  const teaches = pick(TEACHES, asked.teaches);
  const fields = DRAWABLE_FIELDS.filter((field) => field.teaches === teaches);
  const families = [...new Set(fields.map((field) => field.family))];
  const family = pick(families, asked.family);
  const difficulties = fields.filter((field) => field.family === family).map((field) => field.difficulty);
  const difficulty = pick(difficulties, asked.difficulty);
  if (teaches === null || family === null || difficulty === null) return null;
  return (
    <section class="fresh">
      <h3>{t('class:setup.add.fresh')}</h3>
      <p class="muted">{t('class:setup.add.freshLine')}</p>
      <Pick
        label={t('class:setup.add.teaches')}
        value={teaches}
        options={TEACHES.map((id) => ({ id, name: t(`listed:teaches.${id}`) }))}
        onPick={(picked) => setAsked({ ...asked, teaches: picked })}
      />
      <Pick
        label={t('class:setup.add.family')}
        value={family}
        options={families.map((id) => ({ id, name: t(`class:setup.fresh.family.${id}`) }))}
        onPick={(picked) => setAsked({ ...asked, family: picked })}
      />
      <Pick
        label={t('class:setup.add.difficulty')}
        value={difficulty}
        options={difficulties.map((id) => ({ id, name: t(`class:setup.fresh.${id}`) }))}
        onPick={(picked) => setAsked({ ...asked, difficulty: picked })}
      />
      <button
        type="button"
        class="btn"
        disabled={disabled}
        onClick={() => onAdd({ kind: 'drawn', family, teaches, difficulty })}
      >
        {t('class:setup.add.addFresh')}
      </button>
    </section>
  );
}

function pick<T extends string>(known: readonly T[], asked: string): T | null {
  return known.find((one) => one === asked) ?? known[0] ?? null;
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onPick: (id: string) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <label class="setup-field">
      {label}
      <select class="text-field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
