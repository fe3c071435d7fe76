/** What is written on the lit field itself: the numbers of isolines, the names of points, and what is read under the cross. */
import type { LabelAnchor, Layers } from '../../../session/explore/layers';
import type { Sight } from '../../../session/explore/lookout';
import type { Disc } from '../../../session/keep-apart';
import type { ReplayView } from '../../../session/views';
import { type Box, type Label, placeLabels } from '../../chart/place-labels';
import { useFormats, useGame, useText } from '../../context';
import { later } from '../../later';
import { chartInView } from '../place-shown';
import { useSightLines } from './sight-lines';
import './layers.css';

/** From a point's middle to its label where no sign is known to stand, CSS px. */
const SIGN_GAP = 15;
/** A sign this near to a point is the point's own, CSS px; its label stands so far off it. */
const OWN_SIGN_PX = 28;
/** On a stage narrower than this, CSS px, labels are smaller: else few would find room. */
const SMALL_STAGE_PX = 420;
const SMALL_SHARE = 0.82;

export function StageLayers({ layers }: { readonly layers: Layers }) {
  return (
    <>
      <FieldLabels layers={layers} />
      <Readout layers={layers} />
    </>
  );
}

interface Named {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly gap: number;
  readonly anchor: LabelAnchor;
}

function FieldLabels({ layers }: { readonly layers: Layers }) {
  const game = useGame();
  const stage = game.stage.value;
  const landmarks = game.landmarks.value;
  const { number } = useFormats();
  const t = useText();
  const { isolines, points } = layers.anchors.value;
  // While the map moves they wait.
  if (stage === null || landmarks === null || isolines.length + points.length === 0) return null;
  const named: readonly Named[] = [
    ...points.flatMap((anchor) => {
      const kind = layers.points[anchor.index]?.kind;
      if (kind === undefined) return [];
      return [
        {
          key: `p${anchor.index}`,
          kind,
          text: t(`explore:layers.point.${kind}`),
          ...beside(anchor, landmarks.marks),
        },
      ];
    }),
    ...isolines.flatMap((anchor) => {
      const isoline = layers.isolines()[anchor.index];
      if (isoline === undefined) return [];
      return [{ key: `i${anchor.index}`, kind: 'isoline', text: number(isoline.shown), gap: 0, anchor }];
    }),
  ];
  const share = stage.width < SMALL_STAGE_PX ? SMALL_SHARE : 1;
  const labels = named.map(({ text, kind, gap, anchor }): Label => {
    return { ...sizeOf(text, kind === 'isoline', share), spots: anchor.spots, gap };
  });
  const taken = landmarks.marks.map(around);
  for (const { x, y, width, height } of landmarks.plates)
    taken.push({ x: x - width / 2, y: y - height / 2, width, height });
  const boxes = placeLabels(labels, stage, taken, landmarks.way.map(around));
  return (
    <ul class="field-labels" dir="ltr" aria-hidden="true">
      {named.map(({ key, kind, text }, i) => {
        const box = boxes[i];
        return box === null || box === undefined ? null : (
          <li
            key={key}
            data-kind={kind}
            style={{
              left: `${box.x - stage.x}px`,
              top: `${box.y - stage.y}px`,
              width: `${box.width}px`,
              height: `${box.height}px`,
              fontSize: `${share}rem`,
            }}
          >
            <span dir="auto">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

const around = ({ x, y, radius }: Disc): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Where a point's label stands off from, and how far: the sign that is the point's own may have been pushed aside. */
function beside(anchor: LabelAnchor, marks: readonly Disc[]): Pick<Named, 'anchor' | 'gap'> {
  const [spot] = anchor.spots;
  const own = marks.find(
    (mark) => Math.hypot(mark.x - (spot?.x ?? 0), mark.y - (spot?.y ?? 0)) < OWN_SIGN_PX,
  );
  return own === undefined
    ? { anchor, gap: SIGN_GAP }
    : { anchor: { ...anchor, spots: [own] }, gap: own.radius + 5 };
}

function Readout({ layers }: { readonly layers: Layers }) {
  const seen = layers.lookout.seen.value;
  return seen === null ? null : <Lines seen={seen} halfWay={(seen.at[1] ?? 0) >= 0} />;
}

const SMALL_CHART = later<{ readonly replay: ReplayView }>(
  async () => (await import('../data-small')).DataSmall,
  () => null,
);

/** It keeps to the other half of the field than the cross. */
function Lines({ seen, halfWay }: { readonly seen: Sight; readonly halfWay: boolean }) {
  const linesOf = useSightLines();
  const replay = useGame().replay.value;
  const small = replay !== null && seen.model !== null && !chartInView.value;
  const [loss, ...rest] = linesOf(seen, small);
  return (
    <div class="readout" data-foot={halfWay} data-small={small}>
      {small ? <SMALL_CHART.Component replay={replay} /> : null}
      <p>
        <strong>{loss}</strong>
        {rest.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  );
}

let measure: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** A label's size in CSS px at the page's present text size; its font is that of layers.css. */
function sizeOf(
  text: string,
  isNumber: boolean,
  share: number,
): { readonly width: number; readonly height: number } {
  const rem = share * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const font = `700 ${rem}px ${getComputedStyle(document.body).fontFamily}`;
  const key = `${font} ${text}`;
  measure ??= document.createElement('canvas').getContext('2d');
  let width = widths.get(key);
  if (width === undefined) {
    if (measure !== null) measure.font = font;
    width = measure?.measureText(text).width ?? text.length * rem * 0.6;
    widths.set(key, width);
  }
  return {
    width: Math.ceil(width) + (isNumber ? 10 : 18),
    height: Math.ceil(rem * 1.3) + (isNumber ? 2 : 6),
  };
}
