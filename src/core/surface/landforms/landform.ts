/**
 * What a landform must tell of itself to be added to a field: its loss, gradient and Hessian at a place. The bowl and the
 * bumps have faster code of their own (landform-surface.ts); ranges over a box are made elsewhere (bound-landform.ts).
 */
export interface Landform {
  /** Its part of f at (x, y), in loss; to the last bit what `addGradient` returns. */
  value(x: number, y: number): number;
  /** Its part of f; ∂f/∂x is added to gradient[0] and ∂f/∂y to gradient[1]. */
  addGradient(x: number, y: number, gradient: Float64Array): number;
  /** Adds ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y² to hessian[0 … 2]. */
  addHessian(x: number, y: number, hessian: Float64Array): void;
}
