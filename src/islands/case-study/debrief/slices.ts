// A thousand re-runs take longer than a frame, so they are run in slices between which the page can draw and answer.

/** Longest slice, in milliseconds: a quarter of a frame at 60 Hz, so scrolling and typing stay smooth. */
const SLICE = 4;
/** Slices between two frames: the other half of a frame is the browser's. */
const SLICES = 2;
/** A hidden page draws no frames; it goes on after this long, in milliseconds. */
const HIDDEN = 100;

interface Yielding {
  yield?: () => Promise<void>;
}

/** Lets the browser answer what waits: by the scheduler where there is one, else by a timer. */
function answer(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Yielding };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Lets the browser draw. Yielding alone does not: Chromium puts what was yielded before drawing, so that the page
 * showed ten frames a second (measured).
 */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, HIDDEN);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0);
    });
  });
}

interface Options<T> {
  /** Filled up to `n`; what is there already is not made again. */
  readonly into: T[];
  readonly n: number;
  readonly make: (at: number) => T;
  /** Called after each slice with how many there are. */
  readonly onSlice: (count: number) => void;
  readonly signal: AbortSignal;
  /** How it rests between slices; every `SLICES`-th time it lets the browser draw. */
  readonly rest?: (count: number) => Promise<void>;
}

const pause = (count: number): Promise<void> => (count % SLICES === 0 ? frame() : answer());

/** Makes `n` things in slices of at most about `SLICE` ms; resolves to whether all are made or it was stopped. */
export async function inSlices<T>({ into, n, make, onSlice, signal, rest = pause }: Options<T>) {
  for (let count = 0; into.length < n; count += 1) {
    await rest(count);
    if (signal.aborted) return false;
    const end = performance.now() + SLICE;
    do into.push(make(into.length));
    while (into.length < n && performance.now() < end);
    onSlice(into.length);
  }
  return true;
}
