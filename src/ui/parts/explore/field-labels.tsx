/**
 * The numbers of isolines and the names of places, on the lit field. Each place has one name, that of what lies there; with the layer of
 * critical points it has its term, too. None covers another or a sign, none leaves the stage; while the map moves they wait. For the
 * eye alone: a screen reader is told the same in lists.
 */
import type { Layers, NamedPoint } from '../../../session/explore/layers';
import type { Disc } from '../../../session/keep-apart';
import type { Landmark, Landmarks } from '../../../session/landmarks';
import { type Box, type Label, placeLabels } from '../../chart/place-labels';
import { useFormats, useGame, useText } from '../../context';
import { namesShown } from '../names-shown';

/** From a point's middle to its label where no sign is known to stand, CSS px. */
const POINT_GAP = 15;
/** From a sign to its label, CSS px. */
const SIGN_GAP = 5;
/** A sign of its kind this near to a point is the point's own, CSS px: it may have been pushed aside. */
const OWN_SIGN_PX = 60;
/** On a stage narrower than this, CSS px, labels are smaller: else few would find room. */
const SMALL_STAGE_PX = 420;
const SMALL_SHARE = 0.82;

interface Named extends Pick<Label, 'spots' | 'gap'> {
  readonly key: string;
  readonly kind: Landmark['kind'] | NamedPoint['kind'] | 'isoline';
  /** What it says, the best first; the next is tried where there is no room. */
  readonly texts: readonly string[];
}

export function FieldLabels({ layers }: { readonly layers: Layers }) {
  const game = useGame();
  const stage = game.stage.value;
  const landmarks = game.landmarks.value;
  const { number } = useFormats();
  const t = useText();
  const terms = layers.on.value.has('points');
  const { isolines, points } = layers.anchors.value;
  if (stage === null || landmarks === null) return null;
  const named = [
    ...placesOf(landmarks.marks, namesShown.value, terms, terms ? points : [], layers.points).map(
      ({ kind, ...place }): Named => {
        const name = t(`replay:place.${kind}`);
        const full = terms && kind !== 'start' && kind !== 'pin' ? t(`explore:layers.named.${kind}`) : name;
        return { ...place, kind, texts: full === name ? [name] : [full, name] };
      },
    ),
    ...isolines.flatMap(({ index, spots }): readonly Named[] => {
      const isoline = layers.isolines()[index];
      if (isoline === undefined) return [];
      return [{ key: `i${index}`, kind: 'isoline', texts: [number(isoline.shown)], gap: 0, spots }];
    }),
  ];
  if (named.length === 0) return null;
  const share = stage.width < SMALL_STAGE_PX ? SMALL_SHARE : 1;
  return (
    <ul class="field-labels" dir="ltr" aria-hidden="true">
      {labelsOf(named, stage, landmarks, share).map(({ key, kind, text, box }) => (
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
      ))}
    </ul>
  );
}

type Place = Pick<Named, 'key' | 'spots' | 'gap'> & { readonly kind: Landmark['kind'] | NamedPoint['kind'] };

/** What is named, by its sign where it has one. */
function placesOf(
  marks: readonly Landmark[],
  names: boolean,
  terms: boolean,
  anchors: Layers['anchors']['value']['points'],
  points: readonly NamedPoint[],
): readonly Place[] {
  const bySign = marks.flatMap((mark, i): readonly Place[] => {
    const { kind } = mark;
    const isNamed = names || (terms && kind !== 'start' && kind !== 'pin');
    return isNamed ? [{ key: `s${i}`, kind, spots: [mark], gap: mark.radius + SIGN_GAP }] : [];
  });
  const free = new Set(marks);
  const withoutSign = anchors.flatMap(({ index, spots }): readonly Place[] => {
    const kind = points[index]?.kind;
    const [spot] = spots;
    if (kind === undefined || spot === undefined) return [];
    const away = (mark: Landmark): number => Math.hypot(mark.x - spot.x, mark.y - spot.y);
    const [own] = [...free]
      .filter((mark) => mark.kind === kind && away(mark) < OWN_SIGN_PX)
      .sort((a, b) => away(a) - away(b));
    if (own === undefined) return [{ key: `p${index}`, kind, spots, gap: POINT_GAP }];
    free.delete(own);
    return [];
  });
  return [...bySign, ...withoutSign];
}

interface Placed extends Pick<Named, 'key' | 'kind'> {
  readonly text: string;
  readonly box: Box;
}

/** Whatever finds room: all with what they say best, then those left over with less. */
function labelsOf(
  named: readonly Named[],
  stage: Box,
  { marks, plates, way }: Landmarks,
  share: number,
): readonly Placed[] {
  const taken: Box[] = [
    ...marks.map(around),
    ...plates.map(({ x, y, width, height }) => ({ x: x - width / 2, y: y - height / 2, width, height })),
  ];
  const placed = new Map<string, Placed>();
  const most = Math.max(0, ...named.map(({ texts }) => texts.length));
  // Numbers of lines give way to names.
  const rounds = [
    ...Array.from({ length: most }, (_, i) => ({ i, isolines: false })),
    { i: 0, isolines: true },
  ];
  for (const { i, isolines } of rounds) {
    const asked = named.flatMap(({ texts, ...one }) => {
      const text = texts[i];
      return text === undefined || placed.has(one.key) || (one.kind === 'isoline') !== isolines
        ? []
        : [{ ...one, text, ...sizeOf(text, isolines, share) }];
    });
    const boxes = placeLabels(asked, stage, taken, way.map(around));
    asked.forEach(({ key, kind, text }, k) => {
      const box = boxes[k] ?? null;
      if (box === null) return;
      taken.push(box);
      placed.set(key, { key, kind, text, box });
    });
  }
  return [...placed.values()];
}

const around = ({ x, y, radius }: Disc): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

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
