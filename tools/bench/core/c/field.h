/*
 * A field of a bowl and Gaussian bumps, f(w) = q(w)/2 + sum of a exp(-q_i(w)/2) + offset, as core's landforms have it.
 * Six numbers a term: amplitude, center x and y, matrix xx, xy, yy. The bowl is the first term; the bumps follow.
 */
#ifndef CANDY_FIELD_H
#define CANDY_FIELD_H

#include <math.h>

typedef struct {
  double amplitude, cx, cy, pxx, pxy, pyy;
} Term;

static inline double field_loss(const Term *terms, int bumps, double offset, double x, double y) {
  double bx = x - terms[0].cx, by = y - terms[0].cy;
  double sum = 0.5 * (terms[0].pxx * bx * bx + 2 * terms[0].pxy * bx * by + terms[0].pyy * by * by);
  for (int i = 1; i <= bumps; i++) {
    const Term *t = &terms[i];
    double dx = x - t->cx, dy = y - t->cy;
    double q = t->pxx * dx * dx + 2 * t->pxy * dx * dy + t->pyy * dy * dy;
    sum += t->amplitude * exp(-0.5 * q);
  }
  return sum + offset;
}

static inline double field_loss_and_gradient(const Term *terms, int bumps, double offset, double x, double y,
                                             double *gradient) {
  double bx = x - terms[0].cx, by = y - terms[0].cy;
  double gx = terms[0].pxx * bx + terms[0].pxy * by;
  double gy = terms[0].pxy * bx + terms[0].pyy * by;
  double sum = 0.5 * (terms[0].pxx * bx * bx + 2 * terms[0].pxy * bx * by + terms[0].pyy * by * by);
  for (int i = 1; i <= bumps; i++) {
    const Term *t = &terms[i];
    double dx = x - t->cx, dy = y - t->cy;
    double q = t->pxx * dx * dx + 2 * t->pxy * dx * dy + t->pyy * dy * dy;
    double bump = t->amplitude * exp(-0.5 * q);
    sum += bump;
    gx -= bump * (t->pxx * dx + t->pxy * dy);
    gy -= bump * (t->pxy * dx + t->pyy * dy);
  }
  gradient[0] = gx;
  gradient[1] = gy;
  return sum + offset;
}

#endif
