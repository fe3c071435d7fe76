/*
 * A map of a slice w0 + a d1 + b d2 of a 2-8-8-1 network's loss, by a plain loop; one repetition is one map.
 * In: points, side, half width, w0, d1, d2, features x, y of each point, labels. Out: side * side losses, a fastest.
 */
#include "bench.h"
#include "network.h"

static const double *origin, *east, *north, *features, *labels;
static long points, side;
static double half_width, *out;

static void prepare(const double *numbers, long count) {
  (void)count;
  points = (long)numbers[0];
  side = (long)numbers[1];
  half_width = numbers[2];
  origin = numbers + 3;
  east = origin + WEIGHTS;
  north = east + WEIGHTS;
  features = north + WEIGHTS;
  labels = features + 2 * points;
  out = must_allocate((size_t)(side * side) * sizeof(double));
}

static void repeat(void) {
  double w[WEIGHTS];
  for (long row = 0; row < side; row++) {
    double b = -half_width + 2 * half_width * (double)row / (double)(side - 1);
    for (long column = 0; column < side; column++) {
      double a = -half_width + 2 * half_width * (double)column / (double)(side - 1);
      for (int i = 0; i < WEIGHTS; i++) w[i] = origin[i] + a * east[i] + b * north[i];
      out[row * side + column] = network_loss(w, features, labels, points);
    }
  }
}

static const double *results(long *count) {
  *count = side * side;
  return out;
}
