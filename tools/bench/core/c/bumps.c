/*
 * Loss and gradient of a field at many places; one repetition is all of them.
 * In: bumps, offset, (bumps + 1) terms, then places x, y. Out: loss, gx, gy of each place.
 */
#include "bench.h"
#include "field.h"

static const Term *terms;
static const double *places;
static int bumps;
static long place_count;
static double offset, *out;

static void prepare(const double *numbers, long count) {
  bumps = (int)numbers[0];
  offset = numbers[1];
  terms = (const Term *)(numbers + 2);
  places = numbers + 2 + 6 * (bumps + 1);
  place_count = (count - 2 - 6 * (bumps + 1)) / 2;
  out = must_allocate((size_t)place_count * 3 * sizeof(double));
}

static void repeat(void) {
  for (long k = 0; k < place_count; k++)
    out[3 * k] =
        field_loss_and_gradient(terms, bumps, offset, places[2 * k], places[2 * k + 1], &out[3 * k + 1]);
}

static const double *results(long *count) {
  *count = 3 * place_count;
  return out;
}
