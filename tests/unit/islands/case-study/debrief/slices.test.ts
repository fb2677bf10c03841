import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../../../src/islands/case-study/debrief/slices.ts';

const rest = () => Promise.resolve();
const busy = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const given = (over: Partial<Parameters<typeof inSlices<number>>[0]> = {}) => ({
  into: [] as number[],
  n: 1000,
  make: (at: number) => at,
  onSlice: () => undefined,
  signal: new AbortController().signal,
  rest,
  ...over,
});

describe('re-runs in slices', () => {
  it('makes each once and in order', async () => {
    const job = given();
    expect(await inSlices(job)).toBe(true);
    expect(job.into).toEqual(Array.from({ length: 1000 }, (_, at) => at));
  });

  it('rests before every slice, and no slice goes on for long', async () => {
    let rests = 0;
    const counts: number[] = [];
    await inSlices(
      given({
        n: 12,
        make: (at) => {
          busy(3);
          return at;
        },
        onSlice: (count) => counts.push(count),
        rest: () => {
          rests += 1;
          return rest();
        },
      }),
    );
    expect(rests).toBe(counts.length);
    // Two of three milliseconds pass the limit of four; a machine that stutters makes slices shorter.
    expect(Math.max(...counts.map((count, at) => count - (counts[at - 1] ?? 0)))).toBeLessThan(3);
    expect(counts.at(-1)).toBe(12);
  });

  it('goes on from what was made before', async () => {
    const made: number[] = [];
    const job = given({
      into: [0, 1, 2],
      n: 5,
      make: (at) => {
        made.push(at);
        return at;
      },
    });
    await inSlices(job);
    expect(made).toEqual([3, 4]);
  });

  it('stops when the page goes, and says that it is not complete', async () => {
    const stop = new AbortController();
    const job = given({
      signal: stop.signal,
      make: (at) => {
        busy(1);
        return at;
      },
      onSlice: () => {
        stop.abort();
      },
    });
    expect(await inSlices(job)).toBe(false);
    expect(job.into.length).toBeLessThan(10);
  });
});
