/** A switch with its words: a checkbox that is drawn as one. */

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: Props) {
  return (
    <label class="switch-row">
      <span>{label}</span>
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      <span class="switch" aria-hidden="true" />
    </label>
  );
}
