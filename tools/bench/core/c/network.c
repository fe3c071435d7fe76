/*
 * Loss and gradient of a 2-8-8-1 network on labeled points; one repetition is one gradient of all points.
 * In: points, 105 weights, features x, y of each point, labels. Out: loss, then the gradient.
 */
#include "bench.h"
#include "network.h"

static const double *weights, *features, *labels;
static long points;
static double out[1 + WEIGHTS];

static void prepare(const double *numbers, long count) {
  (void)count;
  points = (long)numbers[0];
  weights = numbers + 1;
  features = weights + WEIGHTS;
  labels = features + 2 * points;
}

static void repeat(void) { out[0] = network_loss_and_gradient(weights, features, labels, points, out + 1); }

static const double *results(long *count) {
  *count = 1 + WEIGHTS;
  return out;
}
