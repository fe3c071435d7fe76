/*
 * A map of a field by brute force: every bump at every sample.
 * In: bumps, offset, side, half width, (bumps + 1) terms. Out: side * side losses, x fastest.
 */
#include "bench.h"
#include "field.h"

static const Term *terms;
static int bumps, side;
static double offset, half_width, *out;

static void prepare(const double *numbers, long count) {
  (void)count;
  bumps = (int)numbers[0];
  offset = numbers[1];
  side = (int)numbers[2];
  half_width = numbers[3];
  terms = (const Term *)(numbers + 4);
  out = must_allocate((size_t)side * (size_t)side * sizeof(double));
}

static void repeat(void) {
  for (int row = 0; row < side; row++) {
    double y = -half_width + 2 * half_width * row / (side - 1);
    for (int column = 0; column < side; column++) {
      double x = -half_width + 2 * half_width * column / (side - 1);
      out[row * side + column] = field_loss(terms, bumps, offset, x, y);
    }
  }
}

static const double *results(long *count) {
  *count = (long)side * side;
  return out;
}
