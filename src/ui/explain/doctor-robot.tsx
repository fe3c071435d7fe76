/** A patient of the doctor: with a thermometer in a wry mouth while it is ill, with a smile and a heart once it is well. */
import robot from '../../../assets/art/robot.svg?raw';
import { Icon } from '../parts/icon';

export function DoctorRobot({ well }: { readonly well: boolean }) {
  return (
    <span class="doctor-robot" data-well={well}>
      <Icon svg={robot} />
      <svg viewBox="0 0 96 112" aria-hidden="true">
        {/* Over the mouth that every robot has. */}
        <rect x="30" y="77" width="36" height="13" rx="6" fill="#c3d0f2" />
        <g stroke="#14122b" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
          {well ? (
            <>
              <path d="M35 78Q48 95 61 78Z" fill="#b8324f" />
              <path
                d="M80 33C70 26 66 20 69 14C72 9 78 11 80 16C82 11 88 9 91 14C94 20 90 26 80 33Z"
                fill="#ff6f91"
              />
            </>
          ) : (
            <>
              <path d="M34 86Q41 78 48 85T60 84" fill="none" />
              <path d="M58 84L86 68" stroke-width="11" />
              <path d="M58 84L86 68" stroke="#fff" stroke-width="5.5" />
              <path d="M58 84L74 75" stroke="#ef476f" stroke-width="3" />
            </>
          )}
        </g>
      </svg>
    </span>
  );
}
