/** Maps numbers to places in a drawing. */
export type Scale = (value: number) => number;

/** The straight line through (from, start) and (to, end). */
export function linear(from: number, to: number, start: number, end: number): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** `count` + 1 evenly spaced numbers from `from` to `to`, both included. */
export function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** An SVG path through points, to a tenth of a pixel. */
export function path(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`).join('L')}`;
}
