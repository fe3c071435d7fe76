/**
 * Sledding: momentum carries. Each turn v ← μv + g, w ← w − ηv (PyTorch's form), with η and μ fixed by the level.
 *   coast  as it is
 *   nudge  v ← μv + g − (p/η)·u: a push that alone carries p field units along the heading u, and lingers as v does
 *   brake  v ← μ(βv) + g: only the share β of the velocity is kept before the slope adds its own
 * A wall holds its coordinate and takes the velocity's component against it.
 */
import type { SledSettings } from '../../level/way-settings';
import { type Action, headingVector } from '../action';
import type { Hunt } from '../hunt-state';
import { drive, landed } from '../move';
import type { SledRecord } from '../step-record';

export type SledAction = Extract<Action, { type: 'coast' | 'nudge' | 'brake' }>;

export function sled(hunt: Hunt, action: SledAction, settings: SledSettings): Hunt {
  const { position, felt: push, carried } = hunt;
  const { learningRate, momentum } = settings;
  const velocityBefore = carried.kind === 'velocity' ? carried.velocity : position.map(() => 0);
  const kept = action.type === 'brake' ? settings.brake : 1;
  const unit = action.type === 'nudge' ? headingVector(action.heading) : [];
  const velocity = velocityBefore.map(
    (v, i) => momentum * (kept * v) + (push[i] ?? 0) - (settings.push / learningRate) * (unit[i] ?? 0),
  );
  const wanted = position.map((w, i) => w - learningRate * (velocity[i] ?? 0));
  const landing = drive(hunt, wanted);
  const velocityAfter = landing.flewOff
    ? velocity
    : velocity.map((v, i) => (landing.to[i] === wanted[i] ? v : 0));
  return {
    ...landed(
      hunt,
      landing,
      (move, sensed): SledRecord => ({
        ...move,
        type: 'sled',
        action,
        learningRate,
        felt: push,
        wanted,
        flewOff: landing.flewOff,
        velocityBefore,
        velocityAfter,
        sensed,
      }),
    ),
    carried: { kind: 'velocity', velocity: velocityAfter },
  };
}
