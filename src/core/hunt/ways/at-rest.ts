/** What is carried by who has just been set down: nothing, a sled that stands still, a robot with an empty memory. */
import type { ResolvedLevel } from '../../level/resolve-level';
import type { RobotSettings } from '../../level/way-settings';
import { createOptimizer, type OptimizerSettings } from '../../optimizer/optimizer-settings';
import type { Carried, OpenCards } from '../hunt-state';

/** At the start of a hunt; the first card of each kind lies open. */
export function carriedAtStart(level: ResolvedLevel): Carried {
  const { controls } = level.spec;
  switch (controls) {
    case 'walk':
    case 'tightrope':
    case 'slide':
    case 'mixing-desk':
      return { kind: 'nothing' };
    case 'sled':
      return { kind: 'velocity', velocity: level.start.map(() => 0) };
    case 'robot': {
      const open: OpenCards = { optimizer: 0, learningRate: 0, momentum: 0, schedule: 0, batchSize: 0 };
      return {
        kind: 'robot',
        open,
        memory: createOptimizer(optimizerOf(level.spec.robot, open)).init(level.surface.dimension),
        scheduleSteps: 0,
        cardsLaid: 0,
      };
    }
  }
}

/** After a jump: as at the start, but a robot's cards stay. */
export function atRest(level: ResolvedLevel, carried: Carried): Carried {
  switch (carried.kind) {
    case 'nothing':
      return carried;
    case 'velocity':
      return { kind: 'velocity', velocity: carried.velocity.map(() => 0) };
    case 'robot': {
      const { spec, surface } = level;
      if (spec.controls !== 'robot') return carried;
      const memory = createOptimizer(optimizerOf(spec.robot, carried.open)).init(surface.dimension);
      return { ...carried, memory, scheduleSteps: 0 };
    }
  }
}

/** The rule that the open cards make. RMSProp's decay and Adam's βs are the usual ones, whatever the momentum card. */
export function optimizerOf(robot: RobotSettings, open: OpenCards): OptimizerSettings {
  const rule = robot.optimizers[open.optimizer] ?? 'gradient-descent';
  const momentum = robot.momentums[open.momentum] ?? 0;
  switch (rule) {
    case 'gradient-descent':
    case 'adagrad':
      return { rule };
    case 'momentum':
    case 'nesterov':
      return { rule, momentum };
    case 'rmsprop':
      return { rule, decay: 0.99 };
    case 'adam':
      return { rule, beta1: 0.9, beta2: 0.999 };
  }
}
