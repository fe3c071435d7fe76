/** One who walked here: a switch with its face and its line, and under it, when it is on, what it found and why. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { tellFound, tellWhy } from '../../../core/replay/rival-words';
import type { ToldWalk } from '../../../core/replay/told-walk';
import { type Look, lookOf } from '../../../session/explore/looks';
import type { Rivals, Walker } from '../../../session/explore/rivals';
import { announce } from '../../announce';
import { type Translate, useGame, useText } from '../../context';
import { unbroken } from '../../unbroken';
import { Picture } from '../pictures';
import { RobotSetter } from './robot-setter';
import { WalkerFace } from './walker-face';

interface Props {
  readonly walker: Walker;
  readonly rivals: Rivals;
  /** It was pressed, and there was no room. */
  readonly refused: boolean;
  readonly onToggle: () => void;
}

export function WalkerRow({ walker, rivals, refused, onToggle }: Props) {
  const t = useText();
  const shown = useComputed(
    () => rivals.shown.value.find((each) => each.walker.id === walker.id) ?? null,
  ).value;
  const isOn = shown !== null;
  /** While a slider is dragged nothing is said: only where it is let go. */
  const quiet = useRef(false);
  return (
    <li class="walker" data-walker={walker.id} data-on={isOn}>
      <button type="button" class="walker-switch" aria-pressed={isOn} onClick={onToggle}>
        <WalkerFace walker={walker} />
        <span class="walker-words">
          <strong>{nameOf(walker, t)}</strong>
          <span class="small">{whoOf(walker, t)}</span>
        </span>
        <LineSample look={lookOf(walker)} />
      </button>
      {refused ? <p class="walker-full">{t('explore:rivals.full')}</p> : null}
      {walker.kind === 'robot' && isOn ? <RobotSetter rivals={rivals} quiet={quiet} /> : null}
      {shown === null ? null : shown.told === null ? (
        <p class="walker-told">{t('explore:rivals.walking')}</p>
      ) : (
        <Told told={shown.told} name={spokenName(walker, t)} quiet={quiet} />
      )}
    </li>
  );
}

interface ToldProps {
  readonly told: ToldWalk;
  readonly name: string;
  readonly quiet: { readonly current: boolean };
}

function Told({ told, name, quiet }: ToldProps) {
  const { text } = useGame();
  const found = text.say(tellFound(told));
  const why = text.say(tellWhy(told));
  // Said when it is switched on, and when it has walked anew.
  useEffect(() => {
    if (!quiet.current) announce([`${name}: ${found}`, why]);
  }, [told]);
  return (
    <div class="walker-told">
      <Picture name={told.find} class="walker-find" />
      <p>
        <strong>{unbroken(found)}</strong> {unbroken(why)}
      </p>
    </div>
  );
}

/** Its line as it is drawn on the map. */
export function LineSample({ look: { color, dash, thickness } }: { readonly look: Look }) {
  const line = { 'stroke-dasharray': dash.join(' '), d: 'M2 8H62' };
  return (
    <svg class="walker-line" viewBox="0 0 64 16" aria-hidden="true">
      <path {...line} stroke="#14122b" stroke-width={10.5 * thickness} />
      <path {...line} stroke={color} stroke-width={6 * thickness} />
    </svg>
  );
}

export function nameOf(walker: Walker, t: Translate): string {
  switch (walker.kind) {
    case 'rival':
      return t(`explore:rivals.name.${walker.name}`);
    case 'coach':
      return t('explore:rivals.coach', { name: t(`explore:rivals.name.${walker.name}`) });
    case 'robot':
      return t('explore:rivals.robot');
    case 'ghost':
      if (walker.isBest) return t('explore:rivals.ghostBest');
      return walker.number === 1
        ? t('explore:rivals.ghostEarlier')
        : t('explore:rivals.ghostNumber', { number: walker.number });
  }
}

/** As it is named in a sentence. */
const spokenName = (walker: Walker, t: Translate): string =>
  walker.kind === 'robot' ? t('explore:rivals.robotName') : nameOf(walker, t);

function whoOf(walker: Walker, t: Translate): string {
  return t(`explore:rivals.who.${'name' in walker ? walker.name : walker.kind}`);
}
