/** Places of the drawing of the mirror, in pixels. */
export interface MirrorBox {
  readonly width: number;
  /** Outcomes 0 and 100. */
  readonly left: number;
  readonly right: number;
  /** Top of the losing field; the two axes, with the numbers between them; the tallest bar. */
  readonly top: number;
  readonly up: number;
  readonly down: number;
  readonly tall: number;
  /** Where the mirror ends and the strips begin. */
  readonly end: number;
  readonly strip: number;
  /** Within a strip: baselines of its name and of its range, and the line. */
  readonly lines: readonly [number, number, number];
}

/** From this width on, name and range of a strip stand on one line. */
const ROOMY = 560;

/** The drawing for a width: the text keeps its size, the bars take the room. */
export const boxOf = (width: number): MirrorBox =>
  width >= ROOMY
    ? {
        ...{ width, left: 1, right: width - 1, top: 56, up: 226, down: 250, tall: 126 },
        ...{ end: 422, strip: 52, lines: [21, 21, 38] },
      }
    : {
        ...{ width, left: 1, right: width - 1, top: 56, up: 190, down: 214, tall: 92 },
        ...{ end: 352, strip: 66, lines: [20, 37, 54] },
      };
