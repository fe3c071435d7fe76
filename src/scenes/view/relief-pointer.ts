/**
 * The relief by mouse and finger: one drags it round and tilts it, two pinch it nearer and move it; of a mouse the wheel and
 * the right button, or the left one with Shift. Dragged flat it lies down; dragged up from there it stands again. Only what begins on the stage counts; the page's own buttons lie above it.
 */
import { comeNearer, shiftBy, tiltBy, turnBy } from '../../session/bird-view';
import { type Surroundings, stageOf } from './surroundings';

const TURN_PER_PX = 0.0085;
const TILT_PER_PX = 0.0065;
/** How far a flat map must be dragged up until it stands. */
const STAND_UP_PX = 24;
const NEARER_PER_WHEEL_PX = 0.0014;

interface Finger {
  x: number;
  y: number;
}

/** Listens on the canvas; returns the way to stop. */
export function followFingers(canvas: HTMLCanvasElement, around: Surroundings): () => void {
  const { birdView } = around.session;
  const fingers = new Map<number, Finger>();
  let liftedPx = 0;
  /** Whether the mouse moves the cake instead of turning it. */
  let moves = false;
  const isOnStage = ({ clientX, clientY }: MouseEvent): boolean => {
    const { x, y, width, height } = stageOf(around);
    return clientX >= x && clientX <= x + width && clientY >= y && clientY <= y + height;
  };
  const spread = (): number => {
    const [a, b] = [...fingers.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };

  const onDown = (event: PointerEvent): void => {
    const isMouse = event.pointerType === 'mouse';
    moves = isMouse && (event.button === 2 || event.shiftKey);
    const isOther = isMouse && event.button !== 0 && event.button !== 2;
    if (isOther || !isOnStage(event) || fingers.size >= 2) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    liftedPx = 0;
    canvas.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    const view = birdView.peek();
    if (finger === undefined || view === null) return;
    const dx = event.clientX - finger.x;
    const dy = event.clientY - finger.y;
    const before = spread();
    finger.x = event.clientX;
    finger.y = event.clientY;
    const { width, height } = stageOf(around);
    if (fingers.size === 2) {
      // Each finger moves their middle by half its own way.
      const nearer = before > 0 ? comeNearer(view, spread() / before) : view;
      birdView.value = shiftBy(nearer, dx / 2 / width, dy / 2 / height);
    } else if (moves) {
      birdView.value = shiftBy(view, dx / width, dy / height);
    } else if (view.relief) {
      birdView.value = tiltBy(turnBy(view, dx * TURN_PER_PX), -dy * TILT_PER_PX);
      liftedPx = 0;
    } else {
      liftedPx -= dy;
      if (liftedPx > STAND_UP_PX) birdView.value = tiltBy(view, TILT_PER_PX);
    }
  };
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
  };
  const onWheel = (event: WheelEvent): void => {
    const view = birdView.peek();
    // With Ctrl the whole page comes nearer; a flat map lets the page scroll.
    if (view?.relief !== true || event.ctrlKey || !isOnStage(event)) return;
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1);
    birdView.value = comeNearer(view, Math.exp(-px * NEARER_PER_WHEEL_PX));
  };

  // While it stands two fingers mean it, not the page.
  const touchBefore = canvas.style.touchAction;
  const stopTouch = birdView.subscribe((view) => {
    canvas.style.touchAction = view?.relief === true ? 'none' : touchBefore;
  });
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onUp);
  canvas.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    stopTouch();
    canvas.style.touchAction = touchBefore;
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointermove', onMove);
    canvas.removeEventListener('pointerup', onUp);
    canvas.removeEventListener('pointercancel', onUp);
    canvas.removeEventListener('wheel', onWheel);
  };
}
