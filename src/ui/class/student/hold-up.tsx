/**
 * Hold up!: one press fills the screen with the colour, the shape and the pattern of the hollow that the walk ended in, or with grass;
 * big enough to be seen across a room. A tap or Escape leaves.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Attendance, ClassWalk } from '../../../core/class/attendance';
import { lookOfHollow } from '../../../core/class/hollow-of';
import { classLevelOf } from '../../../session/class/class-level-name';
import { useText } from '../../context';
import { GRASS_LOOK, HOLLOW_PAINTS, HOLLOW_PATHS, HOLLOW_TILES } from '../art/hollow-look';

interface Props {
  readonly one: Attendance;
  readonly walk: ClassWalk;
}

interface Sign {
  readonly words: string;
  readonly said: string;
  readonly paint: string;
  readonly path: string;
  readonly tile: string;
}

export function HoldUp({ one, walk }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const sign = useSign(one, walk);
  return (
    <section class="panel lobby-hold">
      <h2 class="sr-only">{t('class:student.hold.button')}</h2>
      <button
        type="button"
        class="btn btn-sun hold-button"
        disabled={sign === null}
        onClick={() => setOpen(true)}
      >
        <span class="hold-hand" aria-hidden="true" />
        {t('class:student.hold.button')}
      </button>
      <p class="muted" role="status">
        {t(sign === null ? 'class:student.hold.waiting' : 'class:student.hold.line')}
      </p>
      {open && sign !== null ? <FullSign sign={sign} onLeave={() => setOpen(false)} /> : null}
    </section>
  );
}

/** Null until the hollow is known. */
function useSign({ code }: Attendance, { hollow, level }: ClassWalk): Sign | null {
  const t = useText();
  if (hollow === null) return null;
  if (hollow === 'grass')
    return {
      words: t('class:student.hold.grass'),
      said: t('class:student.hold.saidGrass'),
      ...GRASS_LOOK,
      tile: '',
    };
  const { shape, color, pattern } = lookOfHollow(hollow, classLevelOf(code, level));
  const words = t(`class:student.shape.${shape}`);
  return {
    words,
    said: t('class:student.hold.said', { shape: words }),
    paint: HOLLOW_PAINTS[color],
    path: HOLLOW_PATHS[shape],
    tile: HOLLOW_TILES[pattern],
  };
}

function FullSign({ sign, onLeave }: { readonly sign: Sign; readonly onLeave: () => void }) {
  const t = useText();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, built into the element
    <dialog
      ref={ref}
      class="hold-sign"
      aria-label={sign.said}
      style={{ '--paint': sign.paint }}
      onClose={onLeave}
      onClick={onLeave}
    >
      <svg class="hold-tiles" aria-hidden="true">
        <defs>
          <pattern id="hold-tile" width="96" height="96" patternUnits="userSpaceOnUse">
            <g
              transform="scale(4)"
              fill="none"
              stroke="currentColor"
              stroke-linecap="round"
              dangerouslySetInnerHTML={{ __html: sign.tile }}
            />
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill="url(#hold-tile)" />
      </svg>
      <svg class="hold-shape" viewBox="-1 -1 26 26" aria-hidden="true">
        <path d={sign.path} />
      </svg>
      <p class="hold-word" aria-hidden="true">
        {sign.words}
      </p>
      <button type="button" class="btn hold-leave" autofocus>
        {t('class:student.hold.leave')}
      </button>
    </dialog>
  );
}
