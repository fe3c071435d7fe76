/**
 * The rivals: optimizers with a look of their own, under the same rules and senses as a player. On foot they are snapped to
 * strides and headings; at a robot they lay their own card; a sled is Momo's, a slide Grady's, or Stoch's on shaky ground.
 * At a mixing desk there is none: no arrow tells them anything. Rando is in rando-bot.ts.
 */
import type { LevelSpec } from '../../level/level-spec';
import type { OptimizerSettings } from '../../optimizer/optimizer-settings';
import type { Bot, BotMind } from './bot';
import { robotBot } from './robot-bot';
import { slideBot } from './slide-bot';
import { snappedWalker } from './snapped-walker';

export const RIVALS = ['grady', 'momo', 'nessa', 'addie', 'stoch'] as const;
export type RivalName = (typeof RIVALS)[number];

const USUAL_MOMENTUM = 0.9;

/** The rule each goes by. Stoch's is plain descent, too: what makes it dizzy is the ground. */
const RULE_OF: { readonly [name in RivalName]: OptimizerSettings } = {
  grady: { rule: 'gradient-descent' },
  momo: { rule: 'momentum', momentum: USUAL_MOMENTUM },
  nessa: { rule: 'nesterov', momentum: USUAL_MOMENTUM },
  addie: { rule: 'adam', beta1: 0.9, beta2: 0.999 },
  stoch: { rule: 'gradient-descent' },
};

/** The rival as a bot for this level; null where it would make no sense. */
export function rivalBot(name: RivalName, spec: LevelSpec): Bot | null {
  const settings = RULE_OF[name];
  const isShaky = spec.noise !== undefined;
  switch (spec.controls) {
    case 'walk':
    case 'tightrope': {
      const { senses } = spec;
      const feels = ['slope-arrow', 'shaky-arrow', 'toe-taps'] as const;
      if (!feels.some((sense) => senses.includes(sense))) return null;
      return name === 'stoch' && !isShaky ? null : snappedWalker(name, settings);
    }
    case 'slide':
      return name === (isShaky ? 'stoch' : 'grady') ? { ...slideBot, name } : null;
    case 'sled':
      return name === 'momo' ? { name, begin: coastingMind } : null;
    case 'robot': {
      const { optimizers, batchSizes } = spec.robot;
      if (!optimizers.includes(settings.rule)) return null;
      const hasBatches = batchSizes.some((size) => size !== 'all');
      if (name === 'stoch' && !hasBatches && !isShaky) return null;
      const batch = name === 'stoch' ? 'smallest' : 'all';
      return { ...robotBot({ optimizers: [settings.rule], batch, schedule: 'constant' }), name };
    }
    case 'mixing-desk':
      return null;
  }
}

/** Momo on a sled: coasts, and grabs when the sled hardly moves any more. */
function coastingMind(): BotMind {
  let still = 0;
  return ({ moved, strides }) => {
    const toe = strides[0] ?? 1;
    const length = moved === null ? toe : Math.sqrt(moved.reduce((sum, m) => sum + m * m, 0));
    still = length < HARDLY * toe ? still + 1 : 0;
    return still >= 2 ? { type: 'grab' } : { type: 'coast' };
  };
}

/** Less than this share of a small stride a turn is hardly a move. */
const HARDLY = 0.1;
