/** The commands of a hunt as the game offers them to its screens. A second room, for a walk with open eyes, has the same. */
import type { Action, Heading, Stride } from '../core/hunt/action';
import type { HuntRoom } from './hunt-room';

/** As `Game` has them. */
export type RoomCommands = ReturnType<typeof commandsOf>;

export function commandsOf(room: HuntRoom) {
  const act = (action: Action) => (): void => room.act(action);
  return {
    hunt: room.view,
    aimed: room.aimed,
    onHuntEvent: room.onEvent,
    press: room.press,
    step: (heading: Heading, stride: Stride): void => room.act({ type: 'step', heading, stride }),
    toeTap: room.tap,
    setStride: room.setStride,
    setRate: room.setRate,
    glide: room.glide,
    brake: act({ type: 'brake' }),
    turnKnob: room.turnKnob,
    stepRobot: act({ type: 'run', length: 0 }),
    layCard: room.layCard,
    setTapping: room.setTapping,
    grab: act({ type: 'grab' }),
    jump: act({ type: 'jump' }),
    takeAim: room.takeAim,
    leaveAim: room.leaveAim,
    settle: room.settle,
  };
}
