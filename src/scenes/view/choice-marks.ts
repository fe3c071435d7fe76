/**
 * The one moment in the light: a stone wherever Pip could have stepped, most with their number, and a pale Pip that hops to the one
 * that is chosen. A press on a stone or a number chooses it.
 */
import { effect } from '@preact/signals-core';
import type Phaser from 'phaser';
import type { Choice, Choices } from '../../core/replay/choices';
import { type MomentChoices, strideOf } from '../../session/explore/choices';
import type { MappedReplay } from '../../session/views';
import { placeLabels } from './choice-labels';
import { BOARD, paintBoard, paintStones, STONE_BOX, stoneKey } from './choice-paint';
import { easeInOut } from './ease';
import type { LightLayer, Seen } from './light-layer';
import { listenToPointer } from './pointer';
import { type Surroundings, stageOf } from './surroundings';
import type { SeenPoint } from './walk-line';

/** As many numbers as stay readable; the others have their stones, and their buttons on the page. */
const MOST_BOARDS = 12;
const HOP_MS = 520;
/** Numbers keep off where Pip stood, CSS px. */
const FROM_PX = 18;
/** A finger's reach around a stone, CSS px. */
const REACH_PX = 22;
/** Places nearer to one another than this are one, CSS px. */
const SAME_PX = 16;
/** Of what the relief hides. */
const HIDDEN_ALPHA = 0.3;
const DEPTH = 22;

interface Mark {
  readonly choice: Choice;
  readonly stone: Phaser.GameObjects.Image;
  readonly stem: Phaser.GameObjects.Image;
  readonly board: Phaser.GameObjects.Image;
  x: number;
  y: number;
  alpha: number;
  labelled: boolean;
}

/** False where one before it says the same number of as good as the same place. */
function isNew({ x, y, choice }: Mark, index: number, all: readonly Mark[]): boolean {
  return !all
    .slice(0, index)
    .some(
      (other) =>
        Math.hypot(other.x - x, other.y - y) < SAME_PX &&
        other.choice.shown === choice.shown &&
        other.choice.flewOff === choice.flewOff,
    );
}

export class ChoiceMarks implements LightLayer {
  stale = false;
  private shown: { readonly choices: Choices; readonly control: MomentChoices } | null = null;
  private marks: readonly Mark[] = [];
  private readonly ghost: Phaser.GameObjects.Image;
  private readonly way: Phaser.GameObjects.Image;
  private from: SeenPoint = { x: 0, y: 0 };
  private hopMs = HOP_MS;
  private hopped: Choice | null = null;
  private pipPx = 60;
  private readonly stops: readonly (() => void)[];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    paintStones(scene.textures, around.pixelRatio);
    this.way = scene.add.image(0, 0, 'line-ink').setOrigin(0, 0.5).setDepth(DEPTH).setVisible(false);
    const face = replay.hunt.level.spec.controls === 'robot' ? 'robot' : 'pip';
    this.ghost = scene.add.image(0, 0, face).setOrigin(0.5, 0.93).setDepth(24.5).setVisible(false);
    this.stops = [effect(() => this.follow()), this.listen()];
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    if (this.shown === null) return;
    const { choices, control } = this.shown;
    const stage = stageOf(this.around);
    this.pipPx = Math.min(76, Math.max(46, Math.min(fieldSide, stage.height) * 0.115));
    this.from = { ...seen(choices.from, choices.fromLoss) };
    const largest = Math.min(26, Math.max(17, fieldSide * 0.045));
    for (const mark of this.marks) {
      const { x, y, hidden } = seen(mark.choice.at, mark.choice.loss);
      Object.assign(mark, { x, y, alpha: hidden === true ? HIDDEN_ALPHA : 1, labelled: false });
      mark.stone.setPosition(x, y);
    }
    this.size(largest, control);
    this.label(control, stage);
  }

  draw(_cursor: number, lit: number): void {
    const on = this.shown !== null && lit > 0.01;
    for (const { stone, stem, board, alpha, labelled, choice } of this.marks) {
      // What was done has Pip on it.
      stone.setVisible(on && !choice.done).setAlpha(lit * alpha);
      stem.setVisible(on && labelled).setAlpha(lit * 0.7);
      board.setVisible(on && labelled).setAlpha(lit);
    }
    this.drawGhost(on ? lit : 0);
  }

  destroy(): void {
    for (const stop of this.stops) stop();
  }

  /** What is to be shown has changed: at the moment or not, another choice, another stride. */
  private follow(): void {
    const { session, pacer } = this.around;
    const explore = session.explore.value;
    const isHere = session.clock.value.atMoment && explore?.replay === this.replay;
    const here = isHere && explore.openEyes.view.value === null;
    const choices = here ? (explore?.choices.found.value ?? null) : null;
    const control = explore?.choices;
    if (choices !== null && control !== undefined) {
      void [control.chosen.value, control.stride.value, session.text.language.value];
      if (this.shown?.choices !== choices) this.make(choices);
      this.shown = { choices, control };
      this.stale = true;
    } else if (this.shown !== null) {
      this.shown = null;
      this.hopped = null;
    } else return;
    pacer.stir();
  }

  private make(choices: Choices): void {
    if (this.marks.length > 0) return; // made before, when it stood here last
    const { scene } = this;
    const image = (key: string, depth: number): Phaser.GameObjects.Image =>
      scene.add.image(0, 0, key).setDepth(depth).setVisible(false);
    this.marks = choices.list.map((choice) => ({
      choice,
      stone: image(stoneKey(choice.compared), DEPTH + 0.2),
      stem: image('line-ink', DEPTH + 0.1).setOrigin(0, 0.5),
      board: image(stoneKey(choice.compared), 25),
      x: 0,
      y: 0,
      alpha: 1,
      labelled: false,
    }));
  }

  /** The chosen stride's stones are large, the others small; the chosen one is the largest. */
  private size(largest: number, { chosen, stride }: MomentChoices): void {
    for (const { choice, stone } of this.marks) {
      const own = strideOf(choice);
      const share = choice === chosen.peek() ? 1.25 : own === null || own === stride.peek() ? 1 : 0.55;
      const px = largest * share;
      stone.setDisplaySize(px * (STONE_BOX / 28), px * (STONE_BOX / 28)).setDepth(DEPTH + 0.2 + share * 0.1);
    }
  }

  private label({ chosen, stride }: MomentChoices, stage: ReturnType<typeof stageOf>): void {
    const { textures } = this.scene;
    const { pixelRatio, session } = this.around;
    const numbers = new Intl.NumberFormat(session.text.language.peek().code);
    const rank = ({ choice }: Mark): number => {
      if (choice === chosen.peek()) return 0;
      if (choice.best) return 1;
      if (choice.done) return 2;
      const own = strideOf(choice);
      return own === null || own === stride.peek() ? 3 : 4;
    };
    const wanted = this.marks
      .filter((mark) => rank(mark) < 4)
      .sort((a, b) => rank(a) - rank(b))
      .filter(isNew)
      .slice(0, MOST_BOARDS);
    const done = this.marks.find(({ choice }) => choice.done);
    const half = this.pipPx * 0.42;
    const pip = done === undefined ? [] : [{ x: done.x, y: done.y - half, radius: half }];
    const keptOff = [...pip, { ...this.from, radius: FROM_PX }];
    const homes = wanted.map(({ choice, x, y }) => (choice.done ? { x, y: y - this.pipPx * 0.8 } : { x, y }));
    placeLabels(homes, this.from, BOARD.width, BOARD.height, stage, keptOff).forEach((at, i) => {
      const mark = wanted[i];
      if (mark === undefined || at === null) return;
      const { choice, x, y } = mark;
      mark.labelled = true;
      const text = choice.flewOff ? '✗' : numbers.format(choice.shown);
      const isChosen = choice === chosen.peek();
      const key = paintBoard(textures, pixelRatio, {
        text,
        compared: choice.compared,
        best: choice.best,
        chosen: isChosen,
      });
      const grown = isChosen ? 1.15 : 1;
      mark.board
        .setTexture(key)
        .setPosition(at.x, at.y)
        .setDisplaySize(BOARD.width * grown, BOARD.height * grown);
      mark.stem
        .setPosition(x, y)
        .setDisplaySize(Math.hypot(at.x - x, at.y - y), 5)
        .setRotation(Math.atan2(at.y - y, at.x - x));
    });
  }

  /** A pale Pip hops from where Pip stood to where the choice would have led. */
  private drawGhost(alpha: number): void {
    const chosen = this.shown?.control.chosen.peek() ?? null;
    const mark = this.marks.find(({ choice }) => choice === chosen);
    const on = alpha > 0 && mark !== undefined && !mark.choice.done;
    this.ghost.setVisible(on);
    this.way.setVisible(on);
    if (!on) {
      this.hopped = null;
      return;
    }
    if (this.hopped !== mark.choice) {
      this.hopped = mark.choice;
      this.hopMs = 0;
    }
    const still = this.around.session.reducedMotion.peek();
    this.hopMs = still ? HOP_MS : Math.min(HOP_MS, this.hopMs + this.scene.game.loop.delta);
    if (this.hopMs < HOP_MS) this.around.pacer.goOn();
    const share = easeInOut(this.hopMs / HOP_MS);
    const { from } = this;
    const x = from.x + (mark.x - from.x) * share;
    const y = from.y + (mark.y - from.y) * share;
    const lift = Math.sin(Math.PI * share) * this.pipPx * 0.35;
    const scale = this.pipPx / this.ghost.frame.realHeight;
    this.ghost
      .setPosition(x, y - lift)
      .setScale(scale)
      .setAlpha(alpha * 0.72);
    this.way
      .setPosition(from.x, from.y)
      .setDisplaySize(Math.hypot(x - from.x, y - from.y), 8)
      .setRotation(Math.atan2(y - from.y, x - from.x))
      .setAlpha(alpha * 0.55);
  }

  /** The choice at a place of the window: a number is pressed before a stone. */
  private keyAt(x: number, y: number): string | null {
    if (this.shown === null) return null;
    const { width, height } = BOARD;
    const onBoard = this.marks.find(
      ({ labelled, board }) =>
        labelled && Math.abs(board.x - x) <= width / 2 + 4 && Math.abs(board.y - y) <= height / 2 + 6,
    );
    if (onBoard !== undefined) return onBoard.choice.key;
    let best: string | null = null;
    let bestPx = REACH_PX;
    for (const mark of this.marks) {
      const px = Math.hypot(mark.x - x, mark.y - y);
      if (px > bestPx || mark.choice.done) continue;
      best = mark.choice.key;
      bestPx = px;
    }
    return best;
  }

  private listen(): () => void {
    const { canvas } = this.scene.game;
    let pressed: string | null = null;
    return listenToPointer(canvas, {
      down: (x, y) => {
        pressed = this.keyAt(x, y);
      },
      move: (x, y, held) => {
        if (!held && this.keyAt(x, y) !== null) canvas.style.cursor = 'pointer';
      },
      up: (x, y) => {
        const key = this.keyAt(x, y);
        if (key !== null && key === pressed) this.shown?.control.choose(key);
        pressed = null;
      },
      cancel: () => {
        pressed = null;
      },
    });
  }
}
