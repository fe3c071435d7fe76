/*
 * A map of a field by the recurrence of src/core/surface/sample-map.ts: two products a bump and sample along a row,
 * from the bump's crest both ways. In and out as map-brute.c.
 */
#include "bench.h"
#include "field.h"

static const double NEGLIGIBLE = 1e-20, NEGLIGIBLE_Q = 92.1;

static const Term *terms;
static int bumps, side;
static double offset, half_width, *out, *sums, *narrowing;

static void prepare(const double *numbers, long count) {
  (void)count;
  bumps = (int)numbers[0];
  offset = numbers[1];
  side = (int)numbers[2];
  half_width = numbers[3];
  terms = (const Term *)(numbers + 4);
  out = must_allocate((size_t)side * (size_t)side * sizeof(double));
  sums = must_allocate((size_t)side * sizeof(double));
  narrowing = must_allocate((size_t)(bumps + 1) * sizeof(double));
}

static void add_bump(const Term *t, double y, double step, double narrow) {
  int last = side - 1;
  double dy = y - t->cy;
  double crest = t->cx - (t->pxy / t->pxx) * dy;
  double nearest = floor((crest + half_width) / step + 0.5);
  int start = nearest < 0 ? 0 : nearest > last ? last : (int)nearest;
  double dx = -half_width + step * start - t->cx;
  double q = t->pxx * dx * dx + 2 * t->pxy * dx * dy + t->pyy * dy * dy;
  if (q > NEGLIGIBLE_Q) return;
  double top = t->amplitude * exp(-0.5 * q);
  double least = fabs(t->amplitude) * NEGLIGIBLE;
  double slope = (t->pxx * dx + t->pxy * dy) * step;
  double half = 0.5 * t->pxx * step * step;
  double e = top;
  double factor = exp(-slope - half);
  for (int column = start; column <= last; column++) {
    sums[column] += e;
    e *= factor;
    factor *= narrow;
    if (factor < 1 && fabs(e) < least) break;
  }
  factor = exp(slope - half);
  e = top * factor;
  factor *= narrow;
  for (int column = start - 1; column >= 0; column--) {
    sums[column] += e;
    e *= factor;
    factor *= narrow;
    if (factor < 1 && fabs(e) < least) break;
  }
}

static void repeat(void) {
  double step = 2 * half_width / (side - 1);
  const Term *bowl = &terms[0];
  for (int i = 1; i <= bumps; i++) narrowing[i] = exp(-terms[i].pxx * step * step);
  for (int row = 0; row < side; row++) {
    double y = -half_width + 2 * half_width * row / (side - 1);
    double by = y - bowl->cy;
    for (int column = 0; column < side; column++) {
      double bx = -half_width + step * column - bowl->cx;
      sums[column] = 0.5 * (bowl->pxx * bx * bx + 2 * bowl->pxy * bx * by + bowl->pyy * by * by) + offset;
    }
    for (int i = 1; i <= bumps; i++) add_bump(&terms[i], y, step, narrowing[i]);
    for (int column = 0; column < side; column++) out[row * side + column] = sums[column];
  }
}

static const double *results(long *count) {
  *count = (long)side * side;
  return out;
}
