import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../../src/islands/explorables/setting.ts';
import { settings } from '../../../../src/islands/explorables/threshold/settings.ts';
import {
  readPosition,
  readTexts,
  writePosition,
  writeTexts,
} from '../../../../src/islands/explorables/url-state.ts';

const initial = initialValues(settings);

describe('the position in the page address', () => {
  it('names only what the learner changed', () => {
    expect(writePosition(settings, initial, '')).toBe('');
    expect(writePosition(settings, { ...initial, t: 2.15 }, '')).toBe('?t=2.15');
  });

  it('leaves foreign parameters alone and takes back its own', () => {
    expect(writePosition(settings, initial, '?from=mail&t=2')).toBe('?from=mail');
  });

  it('ignores text that is not a number and clamps numbers out of range', () => {
    expect(readPosition(settings, '?t=abc&d=&p=1e3&v=Infinity&k=0x10')).toEqual({});
    expect(readPosition(settings, '?t=99&d=-7&p=.5')).toEqual({ t: 6.5, d: 0, p: 0.5 });
    expect(readPosition(settings, '?unknown=1&__proto__=2')).toEqual({});
  });

  it('reads back every position it can write', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -70, max: 130 }),
        fc.integer({ min: 0, max: 40 }),
        (twentieths, tenths) => {
          const values = { ...initial, t: twentieths / 20, d: tenths / 10 };
          const search = writePosition(settings, values, '');
          expect({ ...initial, ...readPosition(settings, search) }).toEqual(values);
        },
      ),
    );
  });
});

describe('what a form holds, in the page address', () => {
  const blank = { unit: 'EUR', miss: '180' };

  it('names only what was changed, and leaves the position and foreign parameters alone', () => {
    expect(writeTexts(blank, blank, '?t=2&my-miss=9')).toBe('?t=2');
    expect(writeTexts(blank, { ...blank, miss: '90' }, '?t=2')).toBe('?t=2&my-miss=90');
    expect(writePosition(settings, initial, '?my-miss=90')).toBe('?my-miss=90');
  });

  it('reads back every text it can write, and never more than 120 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (unit) => {
        const texts = { unit: unit.toWellFormed(), miss: '' };
        expect(readTexts(blank, writeTexts(blank, texts, ''))).toEqual(texts);
      }),
    );
    expect(readTexts(blank, `?my-unit=${'x'.repeat(500)}`).unit).toHaveLength(120);
    expect(readTexts(blank, '?my-other=1&__proto__=2')).toEqual(blank);
  });
});
