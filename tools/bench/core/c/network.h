/*
 * A 2-8-8-1 network with tanh and the mean of (z - y)^2/2, forwards and backwards, with libm's tanh. Weights lie as in
 * src/core/model/network.ts: for each layer its matrix row by row, then its biases.
 */
#ifndef CANDY_NETWORK_H
#define CANDY_NETWORK_H

#include <math.h>

enum { IN = 2, H = 8, W1 = 0, B1 = W1 + IN * H, W2 = B1 + H, B2 = W2 + H * H, W3 = B2 + H, B3 = W3 + H, WEIGHTS = B3 + 1 };

static inline double network_score(const double *w, double x, double y, double *h1, double *h2) {
  for (int o = 0; o < H; o++) h1[o] = tanh(w[B1 + o] + w[W1 + IN * o] * x + w[W1 + IN * o + 1] * y);
  for (int o = 0; o < H; o++) {
    double sum = w[B2 + o];
    for (int i = 0; i < H; i++) sum += w[W2 + H * o + i] * h1[i];
    h2[o] = tanh(sum);
  }
  double score = w[B3];
  for (int i = 0; i < H; i++) score += w[W3 + i] * h2[i];
  return score;
}

static inline double network_loss(const double *w, const double *features, const double *labels, long count) {
  double h1[H], h2[H], loss = 0;
  for (long k = 0; k < count; k++) {
    double miss = network_score(w, features[2 * k], features[2 * k + 1], h1, h2) - labels[k];
    loss += 0.5 * miss * miss;
  }
  return loss / (double)count;
}

static inline double network_loss_and_gradient(const double *w, const double *features, const double *labels,
                                               long count, double *gradient) {
  double h1[H], h2[H], d1[H], d2[H], loss = 0;
  for (int i = 0; i < WEIGHTS; i++) gradient[i] = 0;
  for (long k = 0; k < count; k++) {
    double x = features[2 * k], y = features[2 * k + 1];
    double miss = network_score(w, x, y, h1, h2) - labels[k];
    loss += 0.5 * miss * miss;
    double push = miss / (double)count;
    gradient[B3] += push;
    for (int i = 0; i < H; i++) {
      gradient[W3 + i] += push * h2[i];
      d2[i] = push * w[W3 + i] * (1 - h2[i] * h2[i]);
      d1[i] = 0;
    }
    for (int o = 0; o < H; o++) {
      gradient[B2 + o] += d2[o];
      for (int i = 0; i < H; i++) {
        gradient[W2 + H * o + i] += d2[o] * h1[i];
        d1[i] += d2[o] * w[W2 + H * o + i];
      }
    }
    for (int o = 0; o < H; o++) {
      double d = d1[o] * (1 - h1[o] * h1[o]);
      gradient[B1 + o] += d;
      gradient[W1 + IN * o] += d * x;
      gradient[W1 + IN * o + 1] += d * y;
    }
  }
  return loss / (double)count;
}

#endif
