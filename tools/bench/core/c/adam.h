/* Adam with bias correction, epsilon outside the root, as PyTorch and src/core/optimizer/adam.ts have it. */
#ifndef CANDY_ADAM_H
#define CANDY_ADAM_H

#include <math.h>

typedef struct {
  double beta1, beta2, epsilon, power1, power2;
  double *mean, *square;
} Adam;

static inline void adam_step(Adam *a, double *w, const double *gradient, int n, double learning_rate) {
  a->power1 *= a->beta1;
  a->power2 *= a->beta2;
  double size = learning_rate / (1 - a->power1);
  double root = sqrt(1 - a->power2);
  for (int i = 0; i < n; i++) {
    double g = gradient[i];
    a->mean[i] = a->beta1 * a->mean[i] + (1 - a->beta1) * g;
    a->square[i] = a->beta2 * a->square[i] + (1 - a->beta2) * g * g;
    w[i] -= size * a->mean[i] / (sqrt(a->square[i]) / root + a->epsilon);
  }
}

#endif
