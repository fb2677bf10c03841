import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LOSING, distributionOf } from '../../../../../src/domain/case-study/distribution.ts';
import { MirrorDrawing } from '../../../../../src/islands/case-study/debrief/Mirror.tsx';
import { besideMedian } from '../../../../../src/islands/case-study/debrief/MirrorLabels.tsx';
import { boxOf, paperBox } from '../../../../../src/islands/case-study/debrief/mirror-box.ts';

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

/** Upright lines of a drawing: place, and from where to where. */
const linesOf = (html: string) =>
  [...html.matchAll(/ d="([^"]+)"/g)].flatMap(([, d = '']) =>
    [...d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => {
      const ends = [Number(from), Number(to)];
      return { x: Number(x), top: Math.min(...ends), bottom: Math.max(...ends) };
    }),
  );

/** Texts of a drawing with the room they take; letters of 7 pixels are wider than most. */
const textsOf = (html: string) =>
  [...html.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', inner = '']) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(attributes)?.[1] ?? '';
    const text = inner.replace(/<[^>]+>/g, ' ').trim();
    const [x, y, width] = [Number(of('x')), Number(of('y')), text.length * 6.5];
    const left = { start: x, middle: x - width / 2, end: x - width }[of('text-anchor') || 'start'];
    return { text, left: left ?? NaN, right: (left ?? NaN) + width, top: y - 11, bottom: y + 3 };
  });

describe('the names of the mirror', () => {
  const outcomes = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
  const named = (name: string, values: readonly number[]) => ({
    name,
    of: distributionOf(values.map((outcome) => ({ outcome, ending: 'done' }))),
  });

  it('are met by no line and stay within the drawing, on a narrow screen and on paper', () => {
    fc.assert(
      fc.property(
        ...([outcomes, outcomes, fc.integer({ min: 0, max: 100 })] as const),
        fc.constantFrom(boxOf(288), boxOf(800), paperBox(688)),
        (yours, experts, run, box) => {
          const html = renderToString(
            h(MirrorDrawing, {
              ...{ id: 'm', run, box },
              upper: named('Your policy', yours),
              lower: named('Expert’s policy', experts),
              strips: [named('Never buy evidence', experts)],
            }),
          );
          const lines = linesOf(html);
          const names = textsOf(html).filter(({ text }) =>
            text.includes(`end below ${String(LOSING)}`),
          );
          expect(lines.length).toBeGreaterThanOrEqual(5);
          expect(names).toHaveLength(2);
          for (const { left, right } of names) {
            expect(left).toBeGreaterThanOrEqual(box.left - 1);
            expect(right).toBeLessThanOrEqual(box.right + 1);
          }
          for (const name of names)
            for (const { x, top, bottom } of lines)
              expect(
                x > name.left && x < name.right && bottom > name.top && top < name.bottom,
              ).toBe(false);
        },
      ),
    );
  });
});
