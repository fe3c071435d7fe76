/** Line icons, inlined so that they take the colour and size of the words beside them. */
import again from '../../../assets/art/icon-again.svg?raw';
import arrow from '../../../assets/art/icon-arrow.svg?raw';
import back from '../../../assets/art/icon-back.svg?raw';
import calendar from '../../../assets/art/icon-calendar.svg?raw';
import check from '../../../assets/art/icon-check.svg?raw';
import close from '../../../assets/art/icon-close.svg?raw';
import dice from '../../../assets/art/icon-dice.svg?raw';
import download from '../../../assets/art/icon-download.svg?raw';
import eye from '../../../assets/art/icon-eye.svg?raw';
import home from '../../../assets/art/icon-home.svg?raw';
import language from '../../../assets/art/icon-language.svg?raw';
import map from '../../../assets/art/icon-map.svg?raw';
import next from '../../../assets/art/icon-next.svg?raw';
import pad from '../../../assets/art/icon-pad.svg?raw';
import pause from '../../../assets/art/icon-pause.svg?raw';
import play from '../../../assets/art/icon-play.svg?raw';
import settings from '../../../assets/art/icon-settings.svg?raw';
import share from '../../../assets/art/icon-share.svg?raw';
import soundOff from '../../../assets/art/icon-sound-off.svg?raw';
import soundOn from '../../../assets/art/icon-sound-on.svg?raw';
import stepBack from '../../../assets/art/icon-step-back.svg?raw';
import stepForward from '../../../assets/art/icon-step-forward.svg?raw';
import toe from '../../../assets/art/icon-toe.svg?raw';
import upload from '../../../assets/art/icon-upload.svg?raw';

const ICONS = {
  again,
  arrow,
  back,
  calendar,
  check,
  close,
  dice,
  download,
  eye,
  home,
  language,
  map,
  next,
  pad,
  pause,
  play,
  settings,
  share,
  soundOff,
  soundOn,
  stepBack,
  stepForward,
  toe,
  upload,
} as const;
export type IconName = keyof typeof ICONS;

/** Icons that point along the reading direction turn round in right-to-left languages. */
const FOLLOWS_READING: ReadonlySet<IconName> = new Set(['back', 'next']);

interface Props {
  readonly name: IconName;
  /** Degrees clockwise; for arrows that point somewhere in the field (those never mirror). */
  readonly turn?: number;
}

export function Icon({ name, turn }: Props) {
  return (
    <span
      class={FOLLOWS_READING.has(name) ? 'icon icon-flips' : 'icon'}
      style={turn === undefined ? undefined : { transform: `rotate(${turn}deg)` }}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
