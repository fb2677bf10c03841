/** Places of the drawing of the mirror, in pixels. */
export interface MirrorBox {
  readonly width: number;
  /** Outcomes 0 and 100. */
  readonly left: number;
  readonly right: number;
  /** Top of the losing field, under all labels; the two axes, with the numbers between them; the tallest bar. */
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

/** Where the lines below the lower axis end: under the tallest bar, over the label of its median. */
export const lowest = ({ down, tall }: Pick<MirrorBox, 'down' | 'tall'>): number => down + tall + 8;

/** From this width on, name and range of a strip stand on one line. */
const ROOMY = 560;

/** Over the bars stand the name, the pin and the label of the median. */
const TOP = 70;
/** Between the axes stand the numbers. */
const GAP = 24;
/** Under the bars stand the label of the median and the name. */
const FOOT = 58;

const boxWith = (
  width: number,
  tall: number,
  strips: Pick<MirrorBox, 'strip' | 'lines'>,
): MirrorBox => {
  const up = TOP + tall;
  const down = up + GAP;
  return {
    ...{ width, tall, up, down, left: 1, right: width - 1, top: TOP - 4 },
    ...{ end: down + tall + FOOT, ...strips },
  };
};

/** The drawing for a width: the text keeps its size, the bars take the room. */
export const boxOf = (width: number): MirrorBox =>
  width >= ROOMY
    ? boxWith(width, 126, { strip: 52, lines: [21, 21, 38] })
    : boxWith(width, 92, { strip: 66, lines: [20, 37, 54] });

/** The drawing for paper, lower than on a screen to leave room for what it is about. */
export const paperBox = (width: number): MirrorBox =>
  boxWith(width, 70, { strip: 46, lines: [19, 19, 34] });
