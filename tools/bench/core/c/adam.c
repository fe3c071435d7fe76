/*
 * Adam for a number of steps, with the whole path kept and a check for divergence: on a field of bumps, or with no
 * terms at all on the ravine (x^2 + 50 y^2)/2. One repetition is one run.
 * In: steps, learning rate, start x, start y, bumps (-1 for the ravine), offset, (bumps + 1) terms.
 * Out: the path, steps + 1 rows of x, y.
 */
#include "bench.h"
#include "adam.h"
#include "field.h"

static const Term *terms;
static int bumps, steps;
static double learning_rate, start[2], offset, *path, *losses;

static void prepare(const double *numbers, long count) {
  (void)count;
  steps = (int)numbers[0];
  learning_rate = numbers[1];
  start[0] = numbers[2];
  start[1] = numbers[3];
  bumps = (int)numbers[4];
  offset = numbers[5];
  terms = (const Term *)(numbers + 6);
  path = must_allocate((size_t)(steps + 1) * 2 * sizeof(double));
  losses = must_allocate((size_t)(steps + 1) * sizeof(double));
}

static double ravine(const double *w, double *gradient) {
  gradient[0] = w[0];
  gradient[1] = 50 * w[1];
  return 0.5 * (w[0] * w[0] + 50 * w[1] * w[1]);
}

static void repeat(void) {
  double mean[2] = {0, 0}, square[2] = {0, 0}, gradient[2];
  double w[2] = {start[0], start[1]};
  Adam adam = {0.9, 0.999, 1e-8, 1, 1, mean, square};
  for (int t = 0; t <= steps; t++) {
    losses[t] =
        bumps < 0 ? ravine(w, gradient) : field_loss_and_gradient(terms, bumps, offset, w[0], w[1], gradient);
    if (!isfinite(losses[t]) || !isfinite(w[0]) || !isfinite(w[1])) return;
    path[2 * t] = w[0];
    path[2 * t + 1] = w[1];
    if (t < steps) adam_step(&adam, w, gradient, 2, learning_rate);
  }
}

static const double *results(long *count) {
  *count = 2 * ((long)steps + 1);
  return path;
}
