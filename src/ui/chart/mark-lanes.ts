/** Where the marks of moments stand over the learning curve: each above its step, in rows so that none covers another. Pure. */

export interface PlacedMark<Mark> {
  readonly mark: Mark;
  /** Its middle, as a share of the drawing's width. */
  readonly x: number;
  /** Its row, counted from the curve upwards. */
  readonly lane: number;
}

/** `shareOf` says where a mark belongs; `width` is a mark's own, as a share of the drawing's width. */
export function placeMarks<Mark>(
  marks: readonly Mark[],
  shareOf: (mark: Mark) => number,
  width: number,
): readonly PlacedMark<Mark>[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => shareOf(a) - shareOf(b))
    .map((mark) => {
      const x = shareOf(mark);
      const free = ends.findIndex((end) => end <= x - width / 2 + 1e-9);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = x + width / 2;
      return { mark, x, lane };
    });
}
