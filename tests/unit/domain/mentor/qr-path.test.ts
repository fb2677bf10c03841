import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { sealMessage } from '../../../../src/domain/mentor/letter.ts';
import { type Assignment, messageLimits as most } from '../../../../src/domain/mentor/message.ts';
import { fitsQr, qrPath } from '../../../../src/domain/mentor/qr-path.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { qrCode } from '../../../../src/islands/mentor/assign/qr-code.ts';
import { anAssignment } from '../../../fixtures/mentor.ts';

const PIXELS = 4;

/** The drawing as a camera sees it: white, with every rectangle of the path in black. */
function photograph({ d, size }: { d: string; size: number }) {
  const width = size * PIXELS;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < PIXELS; row += 1)
      for (let column = 0; column < Number(run) * PIXELS; column += 1)
        data.fill(
          0,
          ((Number(y) * PIXELS + row) * width + Number(x) * PIXELS + column) * 4,
          ((Number(y) * PIXELS + row) * width + Number(x) * PIXELS + column) * 4 + 3,
        );
  return jsQR(data, width, width, { inversionAttempts: 'dontInvert' })?.data;
}

const link = async (over: Partial<Assignment>) =>
  `https://example.org/assignment/#letter=${await sealMessage(anAssignment(over))}`;
const random = randomFrom(6);
const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCodePoint(97 + Math.floor(random() * 26))).join(
    '',
  );
const assignments: Partial<Assignment>[] = [
  ...Array.from({ length: 52 }, (_, at) => ({
    id: letters(12),
    note: letters(at * 11),
    own: Array.from({ length: at % 6 }, () => letters(30)),
    task: { kind: 'case', case: letters(10 + at) } as const,
  })),
  {
    id: letters(40),
    from: letters(most.name),
    note: letters(most.note),
    task: { kind: 'case', case: letters(80) },
    look: Array.from({ length: most.marks }, () => letters(80)),
    own: Array.from({ length: most.own }, () => letters(most.ownTitle)),
  },
  { note: 'ü漢字👩‍🚀 '.repeat(20) },
  {
    look: [],
    own: [],
    task: {
      kind: 'quiz',
      items: Array.from({ length: most.items }, (_, at) => `roc-pr-and-base-rates/item-${at}`),
    },
  },
];

describe('the code of an assignment', () => {
  it('gives a camera the link, for short assignments and for the longest that is drawn', async () => {
    let longest = 0;
    for (const over of assignments) {
      const text = await link(over);
      expect(fitsQr(text)).toBe(true);
      expect(photograph(qrCode(text))).toBe(text);
      longest = Math.max(longest, text.length);
    }
    expect(longest).toBeGreaterThan(1_200);
    const full = `https://example.org/assignment/#letter=${letters(2_000)}`.slice(0, 2_000);
    expect(fitsQr(full)).toBe(true);
    expect(photograph(qrCode(full))).toBe(full);
  });

  it('is not drawn where a phone could not read it, or before there is a link', () => {
    expect(fitsQr('x'.repeat(2_001))).toBe(false);
    expect(fitsQr('')).toBe(false);
  });

  it('leaves a margin of four modules and joins the dark ones of a row', () => {
    expect(
      qrPath([
        [true, true, false],
        [false, false, false],
        [true, false, true],
      ]),
    ).toEqual({ d: 'M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z', size: 11 });
  });
});
