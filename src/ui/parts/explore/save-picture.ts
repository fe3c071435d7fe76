/** Saves the walk as a picture, with everything that is shown of it now. */
import candySvg from '../../../../assets/art/candy-bowl.svg?url';
import pinSvg from '../../../../assets/art/pin.svg?url';
import sockSvg from '../../../../assets/art/sock.svg?url';
import sweetsSvg from '../../../../assets/art/sweets.svg?url';
import type { Explore } from '../../../session/explore/explore';
import { lookOf } from '../../../session/explore/looks';
import type { KeepSigns, KeepWords, KeptWay } from '../../chart/keep-picture';
import type { Translate } from '../../context';
import { nameOf } from './walker-row';

/** Time that painting may take before the page has its turn. */
const SLICE_MS = 8;
/** The dashes of a friend's walk on the field. */
const FRIEND = { color: '#ffd166', dash: [14, 6] } as const;

/** Everybody else whose walk is shown now. */
export function othersOf({ other, rivals }: Explore, t: Translate): readonly KeptWay[] {
  return [
    ...(other === null ? [] : [{ ...FRIEND, path: other.path, name: t('explore:keep.friend') }]),
    ...rivals.shown
      .peek()
      .flatMap(({ walker, told }) =>
        told === null ? [] : [{ ...lookOf(walker), path: told.path, name: nameOf(walker, t) }],
      ),
  ];
}

/** False where no picture can be made. */
export async function savePicture(
  { replay }: Explore,
  words: KeepWords,
  others: readonly KeptWay[],
): Promise<boolean> {
  try {
    const [{ keepPictureSteps }, signs] = await Promise.all([
      import('../../chart/keep-picture'),
      fetchSigns(),
      document.fonts.load('700 40px Rubik', words.found),
    ]);
    // Read back once it is painted: painted at once, too, and not when it is read.
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return false;
    await inSlices(keepPictureSteps(canvas, pen, { replay, others, words, signs }));
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) return false;
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = `candy-descent-${replay.hunt.level.spec.id}.png`;
    link.click();
    // The download has its own hold on the blob by then, also where it asks first.
    setTimeout(() => URL.revokeObjectURL(url), 30_000);
    return true;
  } catch {
    return false;
  }
}

async function fetchSigns(): Promise<KeepSigns> {
  const [candy, sweets, sock, pin] = await Promise.all([
    pictureOf(candySvg, 112, 112),
    pictureOf(sweetsSvg, 112, 112),
    pictureOf(sockSvg, 112, 112),
    pictureOf(pinSvg, 112, 140),
  ]);
  return { candy, sweets, sock, pin };
}

function pictureOf(url: string, width: number, height: number): Promise<HTMLImageElement> {
  const image = new Image(width, height);
  image.src = url;
  return image.decode().then(() => image);
}

/** The page has its turn whenever a slice is over. */
async function inSlices(steps: Generator<void, void>): Promise<void> {
  let begun = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
