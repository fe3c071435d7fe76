/** What a stage works out, as sums with this network's numbers; and folded away, the rule behind them in signs. */
import type { ComponentChildren } from 'preact';
import { type BlamePass, KNOBS, type Knob, type NodePass } from '../../core/course/explain-onward/blame';
import { useGame, useText } from '../context';
import { sumLine } from '../sum-line';
import { nodeOf, type Stage } from './blame-stages';

interface Props {
  readonly pass: BlamePass;
  readonly stage: Stage;
}

export function BlameSums({ pass, stage }: Props) {
  const t = useText();
  const name = nodeOf(stage);
  const { z } = pass.nodes;
  if (stage === 'loss')
    return (
      <Sums>
        <Sum parts={[z.value, ' − ', pass.label, ' = ', z.value - pass.label]}>
          {t('explain-onward:blame.sum.miss')}
        </Sum>
        <Sum parts={['½ × ', z.value - pass.label, ' × ', z.value - pass.label, ' = ', pass.loss]}>
          {t('explain-onward:blame.sum.loss')}
        </Sum>
      </Sums>
    );
  if (name === null) return null;
  const node = pass.nodes[name];
  return stage.startsWith('there') ? <There node={node} /> : <Back node={node} pass={pass} />;
}

function There({ node }: { readonly node: NodePass }) {
  const t = useText();
  const parts = node.inputs.flatMap(({ weight, value }) => [weight, ' × ', value, ' + ']);
  return (
    <Sums>
      <Sum parts={[...parts, node.bias, ' = ', node.sum]}>{t('explain-onward:blame.sum.add')}</Sum>
      {node.name === 'z' ? null : (
        <Sum parts={['tanh(', node.sum, ') = ', node.value]}>{t('explain-onward:blame.sum.squash')}</Sum>
      )}
    </Sums>
  );
}

function Back({ node, pass }: { readonly node: NodePass; readonly pass: BlamePass }) {
  const t = useText();
  const { z } = pass.nodes;
  const out = z.inputs.find(({ knob }) => knob === `${node.name}-z`);
  return (
    <Sums>
      {out === undefined ? (
        <Sum parts={[node.value, ' − ', pass.label, ' = ', node.blame]}>
          {t('explain-onward:blame.sum.answerBlame')}
        </Sum>
      ) : (
        <>
          <Sum parts={['1 − ', node.value, ' × ', node.value, ' = ', node.lets]}>
            {t('explain-onward:blame.sum.lets')}
          </Sum>
          <Sum parts={[out.weight, ' × ', z.blame, ' × ', node.lets, ' = ', node.blame]}>
            {t('explain-onward:blame.sum.nodeBlame')}
          </Sum>
        </>
      )}
      {node.inputs.map(({ knob, value }) => (
        <Sum key={knob} parts={[node.blame, ' × ', value, ' = ', shareOf(pass, knob)]}>
          {t('explain-onward:blame.sum.share', { knob: t(`explain-onward:blame.knob.${knob}`) })}
        </Sum>
      ))}
    </Sums>
  );
}

const shareOf = (pass: BlamePass, knob: Knob): number => pass.shares[KNOBS.indexOf(knob)] ?? 0;

function Sums({ children }: { readonly children: ComponentChildren }) {
  return <dl class="onward-sums">{children}</dl>;
}

function Sum(props: { readonly parts: readonly (string | number)[]; readonly children: ComponentChildren }) {
  const code = useGame().text.language.value.code;
  return (
    <div>
      <dt>{props.children}</dt>
      <dd>
        <bdi dir="ltr">{sumLine(props.parts, code)}</bdi>
      </dd>
    </div>
  );
}

/** The chain rule, for who wants to know. */
export function BlameRule() {
  const t = useText();
  return (
    <details class="onward-fold">
      <summary>{t('explain-onward:blame.rule.title')}</summary>
      <p>{t('explain-onward:blame.rule.words')}</p>
      <p class="onward-formula">
        <bdi dir="ltr">∂L/∂w = ∂L/∂z · ∂z/∂a · ∂a/∂s · ∂s/∂w</bdi>
        <bdi dir="ltr">= (z − y) · v · (1 − a²) · x</bdi>
      </p>
      <p>{t('explain-onward:blame.rule.letters')}</p>
    </details>
  );
}

/** Every knob with its share and where the step takes it. */
export function BlameTable(props: {
  readonly weights: Float64Array;
  readonly pass: BlamePass;
  readonly next: Float64Array;
}) {
  const t = useText();
  const code = useGame().text.language.value.code;
  return (
    <table class="onward-table">
      <caption class="sr-only">{t('explain-onward:blame.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('explain-onward:blame.table.knob')}</th>
          <th scope="col">{t('explain-onward:blame.table.now')}</th>
          <th scope="col">{t('explain-onward:blame.table.share')}</th>
          <th scope="col">{t('explain-onward:blame.table.next')}</th>
        </tr>
      </thead>
      <tbody>
        {KNOBS.map((knob, k) => (
          <tr key={knob}>
            <th scope="row">{t(`explain-onward:blame.knob.${knob}`)}</th>
            {[props.weights[k], props.pass.shares[k], props.next[k]].map((value, i) => (
              <td key={i}>
                <bdi dir="ltr">{sumLine([value ?? 0], code)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
