/**
 * Draws the wall: one field, or several side by side, and the class's walks over it. Knows a 2-D context and no page, so that it runs in
 * a worker as well as on the page. What seldom changes (field, heat, basins) is drawn once, dark and lit, and laid under the walks.
 */
import type { PicturePanel, PictureShow, ToWallPainter } from '../../session/class/wall-picture';
import { type Drawn, stepsOf } from './drawn';
import { paintGround } from './ground-paint';
import type { Pen } from './pen';
import { paintWalks } from './walk-paint';

export interface WallPainter {
  /** Takes in what is told; nothing is drawn yet. */
  hear(message: ToWallPainter): void;
  /** Draws all that was heard. True while the light is still coming: then it wants to be called again. */
  draw(nowMs: number): boolean;
}

const NOTHING: PictureShow = { lit: false, lightMs: 0, heat: false, basins: false, panels: [], picked: [] };

/** `makePen` makes the context of another canvas of this many device pixels. */
export function createWallPainter(pen: Pen, makePen: (width: number, height: number) => Pen): WallPainter {
  const drawn: Drawn = {
    pixelRatio: 1,
    field: null,
    hollows: [],
    grass: { color: '#fff', dash: [] },
    basins: null,
    heat: null,
    walks: [],
    faces: null,
    show: NOTHING,
    cursor: 0,
    mostSteps: 1,
  };
  /** The grounds of a panel's size, dark and lit; made when first needed after a change. */
  const grounds = new Map<string, Pen>();
  /** When the light began to come; null while it doesn't. */
  let lightFromMs: number | null = null;
  let wantsLight = false;

  const groundOf = (panel: PicturePanel, lit: boolean): Pen => {
    const width = Math.max(1, Math.round(panel.width * drawn.pixelRatio));
    const height = Math.max(1, Math.round(panel.height * drawn.pixelRatio));
    const key = `${width}×${height} ${lit}`;
    const known = grounds.get(key);
    if (known !== undefined) return known;
    const made = makePen(width, height);
    paintGround(made, drawn, { width, height, lit });
    grounds.set(key, made);
    return made;
  };

  const drawPanel = (panel: PicturePanel, light: number): void => {
    const ratio = drawn.pixelRatio;
    const [x, y] = [Math.round(panel.x * ratio), Math.round(panel.y * ratio)];
    const [width, height] = [Math.round(panel.width * ratio), Math.round(panel.height * ratio)];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    if (light < 1) pen.drawImage(groundOf(panel, false).canvas, x, y);
    if (light > 0) {
      pen.save();
      if (light < 1) {
        pen.beginPath();
        const reach = Math.sqrt(width * width + height * height) / 2;
        pen.arc(x + width / 2, y + height / 2, reach * light, 0, 2 * Math.PI);
        pen.clip();
      }
      pen.drawImage(groundOf(panel, true).canvas, x, y);
      pen.restore();
    }
    paintWalks(pen, drawn, panel, light > 0.5);
  };

  const lightAt = (nowMs: number): number => {
    const { lit, lightMs } = drawn.show;
    if (!lit) return 0;
    if (wantsLight) {
      wantsLight = false;
      lightFromMs = lightMs > 0 ? nowMs : null;
    }
    if (lightFromMs === null) return 1;
    const share = (nowMs - lightFromMs) / Math.max(1, lightMs);
    if (share >= 1) lightFromMs = null;
    return Math.min(1, share);
  };

  return {
    hear: (message) => {
      switch (message.type) {
        case 'size':
          drawn.pixelRatio = message.pixelRatio;
          pen.canvas.width = Math.max(1, Math.round(message.width * message.pixelRatio));
          pen.canvas.height = Math.max(1, Math.round(message.height * message.pixelRatio));
          grounds.clear();
          return;
        case 'field':
          drawn.field = message.field;
          grounds.clear();
          return;
        case 'hollows':
          drawn.hollows = message.hollows;
          drawn.grass = message.grass;
          grounds.clear();
          return;
        case 'basins':
          drawn.basins = message.basins;
          grounds.clear();
          return;
        case 'heat':
          drawn.heat = message.heat;
          grounds.clear();
          return;
        case 'walks':
          drawn.walks = message.walks;
          drawn.mostSteps = message.walks.reduce((most, walk) => Math.max(most, stepsOf(walk, drawn)), 1);
          return;
        case 'faces':
          drawn.faces = message.faces;
          return;
        case 'show': {
          const before = drawn.show;
          drawn.show = message.show;
          if (message.show.lit && !before.lit) wantsLight = true;
          if (before.heat !== message.show.heat || before.basins !== message.show.basins) grounds.clear();
          return;
        }
        case 'cursor':
          drawn.cursor = message.at;
          return;
      }
    },
    draw: (nowMs) => {
      const light = lightAt(nowMs);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
      for (const panel of drawn.show.panels) drawPanel(panel, light);
      return lightFromMs !== null;
    },
  };
}
