/** How loud something is, on a range. */
import { useFormats } from '../context';
import '../styles/slider.css';

interface VolumeProps {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** Ten steps of loudness are as many as an ear tells apart here. */
const VOLUME_STEP = 0.1;

export function Volume({ label, value, disabled, onChange }: VolumeProps) {
  const { percent } = useFormats();
  return (
    <label class="volume">
      <span>{label}</span>
      <input
        type="range"
        class="slider"
        min={0}
        max={1}
        step={VOLUME_STEP}
        value={value}
        disabled={disabled}
        aria-valuetext={percent(value)}
        style={{ '--share': value }}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}
