/** The numbers that a proof knows of one neuron over a box of a slice, and where each lies in an array of them. */

/** A neuron's numbers: value and slope in the middle of the box. */
export const V = 0;
export const GX = 1;
export const GY = 2;
/** The low ends of the ranges of value, slope and curvature over the box; each high end follows its low one. */
export const VL = 3;
export const VH = 4;
export const GXL = 5;
export const GXH = 6;
export const GYL = 7;
export const GYH = 8;
export const XXL = 9;
export const XXH = 10;
export const XYL = 11;
export const XYH = 12;
export const YYL = 13;
export const YYH = 14;
/** How far rounding can have moved value, slope and curvature. */
export const SV = 15;
export const SG = 16;
export const SH = 17;
/** The same ranges as middles; each radius follows its middle. */
export const VM = 18;
export const VR = 19;
export const GXM = 20;
export const GXR = 21;
export const GYM = 22;
export const GYR = 23;
export const XXM = 24;
export const XXR = 25;
export const XYM = 26;
export const XYR = 27;
export const YYM = 28;
export const YYR = 29;
/** The largest value, slope and curvature, and what rounding can have done to them. */
export const ALL_V = 30;
export const ALL_G = 31;
export const ALL_H = 32;
/** How many numbers a neuron has. */
export const STRIDE = 33;
