/*
 * A map of a field by the recurrence of src/core/surface/sample-map.ts: two products a bump and sample along a row,
 * from the bump's crest both ways, four samples side by side. In and out as map-brute.c.
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

static inline void add_tail(int at, int direction, int left, double e0, double factor, double narrow, double least) {
  double second = factor * narrow, third = second * narrow;
  double n2 = narrow * narrow, n4 = n2 * n2, n16 = n4 * n4 * n4 * n4, square = factor * factor;
  double e1 = e0 * factor, e2 = e1 * second, e3 = e2 * third;
  double f0 = square * square * n4 * n2, f1 = f0 * n4, f2 = f1 * n4, f3 = f2 * n4;
  for (; left >= 4; left -= 4, at += 4 * direction) {
    sums[at] += e0;
    sums[at + direction] += e1;
    sums[at + 2 * direction] += e2;
    sums[at + 3 * direction] += e3;
    e0 *= f0;
    e1 *= f1;
    e2 *= f2;
    e3 *= f3;
    if (fabs(e0) < least) return;
    f0 *= n16;
    f1 *= n16;
    f2 *= n16;
    f3 *= n16;
  }
  if (left > 0) sums[at] += e0;
  if (left > 1) sums[at + direction] += e1;
  if (left > 2) sums[at + 2 * direction] += e2;
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
  add_tail(start, 1, last - start + 1, top, exp(-slope - half), narrow, least);
  double west = exp(slope - half);
  add_tail(start - 1, -1, start, top * west, west * narrow, narrow, least);
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
