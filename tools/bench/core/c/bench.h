/*
 * What every C reference needs: numbers in from a file, a clock, the least of several blocks, numbers out.
 *
 *   program <file of doubles> <repetitions> <blocks>
 *
 * Prints the nanoseconds of one repetition in the fastest block, then the results, one a line, so that every bit is
 * kept. Each program defines `prepare`, `repeat` (one repetition) and `results`.
 */
#ifndef CANDY_BENCH_H
#define CANDY_BENCH_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void prepare(const double *numbers, long count);
static void repeat(void);
/* Where the results are, and how many. */
static const double *results(long *count);

static double now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

static void *must_allocate(size_t bytes) {
  void *memory = malloc(bytes);
  if (memory == NULL) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  return memory;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: %s <file of doubles> <repetitions> <blocks>\n", argv[0]);
    return 2;
  }
  FILE *file = fopen(argv[1], "rb");
  if (file == NULL) {
    perror(argv[1]);
    return 1;
  }
  fseek(file, 0, SEEK_END);
  long count = ftell(file) / (long)sizeof(double);
  rewind(file);
  double *numbers = must_allocate((size_t)count * sizeof(double));
  if (fread(numbers, sizeof(double), (size_t)count, file) != (size_t)count) {
    fprintf(stderr, "%s is cut short\n", argv[1]);
    return 1;
  }
  fclose(file);
  long repetitions = atol(argv[2]);
  long blocks = atol(argv[3]);
  prepare(numbers, count);
  repeat(); /* caches and branch predictors warm, as they are for the other side */
  double least = HUGE_VAL;
  for (long block = 0; block < blocks; block++) {
    double begun = now_ns();
    for (long k = 0; k < repetitions; k++) repeat();
    double taken = (now_ns() - begun) / (double)repetitions;
    if (taken < least) least = taken;
  }
  printf("%.17g\n", least);
  long n;
  const double *out = results(&n);
  for (long k = 0; k < n; k++) printf("%.17g\n", out[k]);
  return 0;
}

#endif
