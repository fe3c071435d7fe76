/** The canvas of the wall with its fields: it is told what there is when that changes, and from then on only how far the walks have come. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  PictureBasins,
  PictureField,
  PictureHeat,
  PictureHollow,
  PictureLook,
  PicturePanel,
  PictureWalk,
  WallCanvas,
} from '../../../session/class/wall-picture';
import { loadWallCanvas } from '../devices';
import { facesSheet } from './faces';

/** More pixels than this nobody sees on a projector, and they take longer. */
const MOST_PIXEL_RATIO = 2;

interface Props {
  readonly label: string;
  readonly field: PictureField | null;
  readonly hollows: readonly PictureHollow[];
  readonly grass: PictureLook;
  readonly basins: PictureBasins | null;
  readonly heat: PictureHeat | null;
  readonly walks: readonly PictureWalk[];
  readonly picked: readonly number[];
  readonly lit: boolean;
  readonly lightMs: number;
  readonly showHeat: boolean;
  readonly showBasins: boolean;
  readonly cursor: Signal<number>;
  readonly panelsIn: (width: number, height: number) => readonly PicturePanel[];
  /** What stands over it, placed by the same panels. */
  readonly over?: (panels: readonly PicturePanel[]) => ComponentChildren;
}

export function WallStage(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<WallCanvas | null>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let opened: WallCanvas | null = null;
    let gone = false;
    loadWallCanvas().then(({ openWallCanvas }) => {
      if (gone) return;
      opened = openWallCanvas(element);
      setPicture(opened);
    }, console.warn);
    return () => {
      gone = true;
      opened?.close();
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, []);

  const { field, hollows, grass, basins, heat, walks, picked, lit, lightMs, showHeat, showBasins, cursor } =
    props;
  const panels = props.panelsIn(width, height);
  const shownPanels = JSON.stringify([panels, picked]);
  useEffect(() => {
    const pixelRatio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio);
    if (width > 0 && height > 0) picture?.tell({ type: 'size', width, height, pixelRatio });
  }, [picture, width, height]);
  useEffect(() => picture?.tell({ type: 'field', field }), [picture, field]);
  useEffect(() => picture?.tell({ type: 'hollows', hollows, grass }), [picture, hollows, grass]);
  useEffect(() => picture?.tell({ type: 'basins', basins }), [picture, basins]);
  useEffect(() => picture?.tell({ type: 'heat', heat }), [picture, heat]);
  useEffect(() => picture?.tell({ type: 'walks', walks }), [picture, walks]);
  useEffect(() => {
    picture?.tell({
      type: 'show',
      show: { lit, lightMs, heat: showHeat, basins: showBasins, panels, picked },
    });
  }, [picture, lit, lightMs, showHeat, showBasins, shownPanels, width]);
  useEffect(() => {
    if (picture === null) return;
    return cursor.subscribe((at) => picture.tell({ type: 'cursor', at }));
  }, [picture, cursor]);
  useEffect(() => {
    if (picture === null) return;
    let gone = false;
    facesSheet().then((faces) => {
      if (!gone && faces !== null) picture.tell({ type: 'faces', faces });
    }, console.warn);
    return () => {
      gone = true;
    };
  }, [picture]);

  return (
    <div ref={box} class="wall-stage" dir="ltr">
      <canvas ref={canvas} role="img" aria-label={props.label} />
      {props.over?.(panels)}
    </div>
  );
}
