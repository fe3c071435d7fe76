/** A phase's part of the hour on a clock's face. Time runs round the same way in every language. */

const HOUR_MINUTES = 60;
const CENTER = 24;
const RADIUS = 19;
const TICKS = Array.from({ length: 12 }, (_, i) => 5 * i);

const at = (minute: number, radius: number): string => {
  const angle = (2 * Math.PI * minute) / HOUR_MINUTES;
  return `${(CENTER + radius * Math.sin(angle)).toFixed(2)} ${(CENTER - radius * Math.cos(angle)).toFixed(2)}`;
};

export function PhaseClock({ from, minutes }: { readonly from: number; readonly minutes: number }) {
  return (
    <svg class="kit-clock" viewBox="0 0 48 48" aria-hidden="true">
      <circle class="kit-clock-face" cx={CENTER} cy={CENTER} r={RADIUS + 3} />
      <path
        class="kit-clock-part"
        d={`M${CENTER} ${CENTER}L${at(from, RADIUS)}A${RADIUS} ${RADIUS} 0 0 1 ${at(from + minutes, RADIUS)}Z`}
      />
      {TICKS.map((minute) => (
        <path key={minute} class="kit-clock-tick" d={`M${at(minute, RADIUS)}L${at(minute, RADIUS - 2.5)}`} />
      ))}
      <circle class="kit-clock-pin" cx={CENTER} cy={CENTER} r={2} />
    </svg>
  );
}
