import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, writeAmount, writeNumber } from '../../../../src/domain/quiz/number-text.ts';

const near = (answer: number, unit?: string) => ({ answer, unit });

describe('reading a typed number', () => {
  it.each([
    ['0,051', 0.051],
    ['0.051', 0.051],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1\u202f234', 1234],
    ['1 234 567,25', 1234567.25],
    ['1’234', 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1234', 1234],
    ['−3', -3],
    ['- 3', -3],
    ['+3', 3],
    ['1e-3', 0.001],
    ['1,5e3', 1500],
    ['  42  ', 42],
    ['1,2345', 1.2345],
    ['12,34', 12.34],
    ['1234,567', 1234.567],
  ])('reads %s', (typed, value) => {
    expect(readNumber(typed, near(1))).toBeCloseTo(value, 12);
  });

  it('takes one comma before three digits for whichever reading is nearer to the answer', () => {
    expect(readNumber('1,234', near(1300))).toBe(1234);
    expect(readNumber('1,234', near(1.3))).toBe(1.234);
    expect(readNumber('−1,234', near(-1.3))).toBe(-1.234);
    expect(readNumber('1,234', near(0))).toBe(1234);
    expect(readNumber('0,123', near(123))).toBe(0.123);
  });

  it('always takes one dot for a decimal point', () => {
    expect(readNumber('1.234', near(1234))).toBe(1.234);
  });

  it('reads a per cent sign by the unit asked for', () => {
    expect(readNumber('5.1 %', near(5, '%'))).toBe(5.1);
    expect(readNumber('5,1 per cent', near(5, '%'))).toBe(5.1);
    expect(readNumber('5.1', near(5, '%'))).toBe(5.1);
    expect(readNumber('5.1 %', near(0.05))).toBeCloseTo(0.051, 12);
    expect(readNumber('5 %', near(5, 'alerts a day'))).toMatch(/alerts a day.*per cent sign/);
  });

  it('accepts the unit after the number, also in part', () => {
    expect(readNumber('1,370 alerts', near(1370, 'alerts a day'))).toBe(1370);
    expect(readNumber('$1,370', near(1370, '$'))).toBe(1370);
    expect(readNumber('1,370 Alerts a day', near(1370, 'alerts a day'))).toBe(1370);
  });

  it.each([
    '',
    'abc',
    'about 5',
    '5 or 6',
    '1,23,4',
    '12 34',
    '1.2.3',
    '--3',
    '-',
    ',',
    '- %',
    '1e999',
    '1.2k',
    'NaN',
    'Infinity',
    '0x10',
  ])('answers "%s" with a sentence rather than a wrong mark', (typed) => {
    expect(readNumber(typed, near(1))).toMatch(/^[A-Z].*\.$/);
  });

  it('reads back every number the site prints, in English and with comma and dot swapped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (n, places) => {
          const value = n / 10 ** places;
          const printed = writeNumber(value);
          expect(readNumber(printed, near(value))).toBeCloseTo(value, 6);
          if (!/^[−]?\d{1,3},\d{3}$/.test(printed)) {
            const swapped = printed.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
            expect(readNumber(swapped, near(value))).toBeCloseTo(value, 6);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives a finite number or a sentence for any text at all', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,e+-−% '$")) }),
    );
    fc.assert(
      fc.property(text, fc.double({ noNaN: true }), (typed, answer) => {
        const read = readNumber(typed, near(answer));
        expect(typeof read === 'string' ? read.length > 0 : Number.isFinite(read)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('printing a number', () => {
  it('uses a true minus, commas for thousands and a narrow space before per cent', () => {
    expect(writeNumber(-1234.5)).toBe('−1,234.5');
    expect(writeNumber(0.1 + 0.2)).toBe('0.3');
    expect(writeAmount(5.1, '%')).toBe('5.1\u202f%');
    expect(writeAmount(1370, 'alerts a day')).toBe('1,370 alerts a day');
    expect(writeAmount(3)).toBe('3');
  });
});
