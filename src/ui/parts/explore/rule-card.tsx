/** The update rule of the scrubbed step with its numbers filled in: plain words first, the formula after. */
import { useMemo } from 'preact/hooks';
import { type StepRule, stepRuleOf } from '../../../core/replay/step-rule';
import type { ReplayView } from '../../../session/views';
import { type Translate, useFormats, useGame, useText } from '../../context';
import { useStepShown } from '../../step-shown';
import { FoldCard } from './fold-card';
import { type RuleLines, ruleLines, SIGNS } from './rule-lines';
import './rule.css';

export function RuleCard({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  return (
    <FoldCard title={t('explore:rule.title')} class="rule">
      {() => <Step replay={replay} />}
    </FoldCard>
  );
}

function Step({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const formats = useFormats();
  const code = game.text.language.value.code;
  const number = useMemo(() => {
    const format = new Intl.NumberFormat(code, { maximumSignificantDigits: 3 });
    // The sign of formulas, not a hyphen; and no minus before a zero.
    return (value: number): string => format.format(value + 0).replace('-', '−');
  }, [code]);
  const step = useStepShown();
  const rule = useMemo(() => stepRuleOf(replay.hunt, step), [replay, step]);
  if (rule === null) return null;
  const lines = ruleLines(rule, number);
  return (
    <div class="rule-inside">
      <p>{told(rule, replay, step, t, number, formats.percent)}</p>
      {lines === null ? null : <Formulas replay={replay} lines={lines} />}
      {'bumped' in rule && rule.bumped ? <p>{t('explore:rule.bumped')}</p> : null}
      {rule.kind === 'driven' && rule.flewOff ? <p>{t('explore:rule.flewOff')}</p> : null}
    </div>
  );
}

function told(
  rule: StepRule,
  { hunt }: ReplayView,
  step: number,
  t: Translate,
  number: (value: number) => string,
  percent: (share: number) => string,
): string {
  switch (rule.kind) {
    case 'start':
    case 'jump':
      return t(`explore:rule.${rule.kind}`);
    case 'walk':
      return t(hunt.level.surface.dimension === 1 ? 'explore:rule.walkRope' : 'explore:rule.walk', {
        step,
        heading: rule.heading,
        stride: number(rule.stride),
      });
    case 'knob':
      return t('explore:rule.knob', { step, knob: rule.knob });
    case 'driven':
      switch (rule.way) {
        case 'slide':
          return t('explore:rule.slide', { step, rate: number(rule.learningRate) });
        case 'sled':
          return t('explore:rule.sled', { step, kept: percent((rule.momentum ?? 0) * rule.kept) });
        case 'robot':
          return t(`explore:rule.robot.${rule.rule}`, { step, rate: number(rule.learningRate) });
      }
  }
}

function Formulas({ replay, lines }: { readonly replay: ReplayView; readonly lines: RuleLines }) {
  const t = useText();
  const { dimension } = replay.hunt.level.surface;
  const axisName = (axis: number): string =>
    dimension > 2
      ? t('explore:rule.axis.knob', { knob: axis + 1 })
      : t(`explore:rule.axis.${dimension === 1 ? 'one' : axis === 0 ? 'east' : 'north'}`);
  return (
    <>
      <p class="rule-symbols">
        {lines.symbols.map((line) => (
          <bdi key={line} dir="ltr">
            {line}
          </bdi>
        ))}
      </p>
      <dl class="rule-axes">
        {lines.axes.map(({ axis, lines: own }) => (
          <div key={axis}>
            <dt>{axisName(axis)}</dt>
            {own.map((line) => (
              <dd key={line}>
                <bdi dir="ltr">{line}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <details class="rule-letters">
        <summary>{t('explore:rule.symbols')}</summary>
        <dl>
          {lines.letters.map((letter) => (
            <div key={letter}>
              <dt>
                <bdi dir="ltr">{SIGNS[letter]}</bdi>
              </dt>
              <dd>{t(`explore:rule.letter.${letter}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
