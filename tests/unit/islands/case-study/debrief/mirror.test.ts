import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideMedian } from '../../../../../src/islands/case-study/debrief/MirrorLabels.tsx';

const box = { left: 1, right: 287 };
/** What the label covers, in pixels. */
const covers = ({ x, anchor }: ReturnType<typeof besideMedian>) =>
  anchor === 'end' ? [x - 60, x] : [x, x + 60];

describe('the label of the median', () => {
  it('leans away from the pin', () => {
    expect(besideMedian(150, 200, box)).toEqual({ x: 143, anchor: 'end' });
    expect(besideMedian(150, 100, box)).toEqual({ x: 157, anchor: 'start' });
  });

  it('goes beyond the pin where the edge leaves no room', () => {
    expect(besideMedian(40, 60, box)).toEqual({ x: 67, anchor: 'start' });
  });

  it('never has the pin run through it', () => {
    const place = fc.double({ min: 1, max: 287, noNaN: true });
    fc.assert(
      fc.property(place, place, (median, pin) => {
        const [from = 0, to = 0] = covers(besideMedian(median, pin, box));
        expect(pin <= from || pin >= to).toBe(true);
      }),
    );
  });
});
