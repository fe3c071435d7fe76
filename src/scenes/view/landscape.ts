/** What the walk lies on in the light: a cake map (two parameters) or a curve under a rope (one). */
import type { StageRect } from '../../session/views';
import type { FieldTransform } from './field-transform';

export interface Landscape {
  /** How the field is seen once all is light. */
  readonly settled: FieldTransform;
  /** Fits to the stage and begins to paint anew; what was painted stays until the new is ready, and something is there at once. */
  layOut(stage: StageRect): void;
  /** Paints on for about this long. True once everything is painted. */
  work(budgetMs: number): boolean;
  /** Where a place with this loss is drawn, CSS px. */
  screenX(view: FieldTransform, at: readonly number[]): number;
  screenY(view: FieldTransform, at: readonly number[], loss: number): number;
  draw(view: FieldTransform): void;
  destroy(): void;
}
