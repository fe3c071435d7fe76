/**
 * The small network as a drawing: two tastes in, two nodes, one answer; each node with its number once that is known, and on
 * the way back with its blame, each knob with its share. A minus is a dashed line, a thicker line a larger knob.
 */
import { type BlamePass, KNOBS, type Knob, type NodeName } from '../../core/course/explain-onward/blame';
import { useText } from '../context';
import { isBlamed, isSaid, nodeOf, placeOf, type Stage } from './blame-stages';

interface Props {
  readonly pass: BlamePass;
  readonly tastes: readonly [sweet: number, sour: number];
  readonly stage: Stage;
  /** Numbers to two digits behind the point. */
  readonly written: (value: number) => string;
  readonly label: string;
}

type Spot = readonly [x: number, y: number];
const SWEET: Spot = [52, 104];
const SOUR: Spot = [52, 312];
const SPOTS: Readonly<Record<NodeName, Spot>> = { a: [216, 104], b: [216, 312], z: [372, 208] };
const R = 38;

interface Wire {
  readonly knob: Knob;
  readonly into: NodeName;
  readonly from: Spot;
  /** How far along its label stands. */
  readonly at: number;
}
const WIRES: readonly Wire[] = [
  { knob: 'sweet-a', into: 'a', from: SWEET, at: 0.5 },
  { knob: 'sour-a', into: 'a', from: SOUR, at: 0.29 },
  { knob: 'sweet-b', into: 'b', from: SWEET, at: 0.29 },
  { knob: 'sour-b', into: 'b', from: SOUR, at: 0.5 },
  { knob: 'a-z', into: 'z', from: SPOTS.a, at: 0.5 },
  { knob: 'b-z', into: 'z', from: SPOTS.b, at: 0.5 },
];
const NODES: readonly NodeName[] = ['a', 'b', 'z'];

export function BlameNet({ pass, tastes, stage, written, label }: Props) {
  const t = useText();
  const goesBack = placeOf(stage) >= placeOf('back-z');
  const active = nodeOf(stage);
  const weightOf = (knob: Knob, into: NodeName): number =>
    pass.nodes[into].inputs.find((input) => input.knob === knob)?.weight ?? 0;
  const shareOf = (knob: Knob): number => pass.shares[KNOBS.indexOf(knob)] ?? 0;
  return (
    <svg
      class="blame-net"
      viewBox="0 0 424 416"
      role="img"
      aria-label={label}
      direction="ltr"
      text-anchor="middle"
    >
      {WIRES.map(({ knob, into, from }) => {
        const [x, y] = SPOTS[into];
        const weight = weightOf(knob, into);
        return (
          <line
            key={knob}
            class="blame-wire"
            data-now={active === into && (!goesBack || into === active)}
            data-back={goesBack && isBlamed(into, stage)}
            x1={from[0]}
            y1={from[1]}
            x2={x}
            y2={y}
            stroke-width={2.5 + 4 * Math.min(1.5, Math.abs(weight))}
            stroke-dasharray={weight < 0 ? '10 7' : undefined}
          />
        );
      })}
      {WIRES.map(({ knob, into, from, at }) => {
        const [x, y] = SPOTS[into];
        const blamed = goesBack && isBlamed(into, stage);
        return (
          <g
            key={knob}
            transform={`translate(${from[0] + (x - from[0]) * at} ${from[1] + (y - from[1]) * at})`}
          >
            <rect class="blame-tag" x="-31" y={-13} width="62" height={blamed ? 44 : 26} rx="9" />
            <text class="blame-weight" y="6">
              {written(weightOf(knob, into))}
            </text>
            {blamed ? (
              <text class="blame-share" y="25">
                {`◂ ${written(shareOf(knob))}`}
              </text>
            ) : null}
          </g>
        );
      })}
      <Taste spot={SWEET} value={written(tastes[0])} name={t('explain-onward:blame.sweet')} above />
      <Taste spot={SOUR} value={written(tastes[1])} name={t('explain-onward:blame.sour')} above={false} />
      {NODES.map((name) => {
        const [x, y] = SPOTS[name];
        const node = pass.nodes[name];
        const blamed = goesBack && isBlamed(name, stage);
        const said = isSaid(name, stage);
        const above = name === 'a';
        return (
          <g key={name} transform={`translate(${x} ${y})`}>
            <circle
              class="blame-node"
              data-now={active === name}
              data-said={said}
              data-blamed={blamed}
              r={R + (active === name ? 4 : 0)}
            />
            <text class="blame-value" y={blamed ? 0 : 6}>
              {said ? written(node.value) : '?'}
            </text>
            {blamed ? (
              <text class="blame-of" y="19">
                {`◂ ${written(node.blame)}`}
              </text>
            ) : null}
            <text class="blame-name" y={above ? -R - 28 : R + 24}>
              {t(`explain-onward:blame.node.${name}`)}
            </text>
            <text class="blame-bias" y={above ? -R - 10 : R + 43}>
              {`+ ${written(node.bias)}`}
            </text>
          </g>
        );
      })}
      {placeOf(stage) >= placeOf('loss') ? (
        <g transform="translate(372 122)">
          <text class="blame-name" y="-12">
            {t('explain-onward:blame.truth')}
          </text>
          <text class="blame-value" y="12">
            {written(pass.label)}
          </text>
        </g>
      ) : null}
    </svg>
  );
}

function Taste(props: {
  readonly spot: Spot;
  readonly value: string;
  readonly name: string;
  readonly above: boolean;
}) {
  const [x, y] = props.spot;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class="blame-taste" x="-32" y="-26" width="64" height="52" rx="16" />
      <text class="blame-value" y="6">
        {props.value}
      </text>
      <text class="blame-name" y={props.above ? -38 : 50}>
        {props.name}
      </text>
    </g>
  );
}
