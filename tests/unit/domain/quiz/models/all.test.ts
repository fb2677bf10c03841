import { describe, expect, it } from 'vitest';
import { drawFor } from '../../../../../src/domain/quiz/generate.ts';
import { models } from '../../../../../src/domain/quiz/models/all.ts';
import type { GeneratedItem } from '../../../../../src/schemas/quiz.ts';
import { asRead, drawn } from './drawn.ts';
import { golden } from './golden.ts';

const names = Object.keys(models);
const seeds = Array.from({ length: 1000 }, (_, at) => at + 1);
const rounded = (value: number): string => String(Number(value.toPrecision(9)));

/** A drawing as one line; nine digits, as engines may differ in the last bits of a logarithm. */
function line(name: string, seed: number): string {
  const { values, answer, mistakes } = drawn(name, seed);
  const list = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([key, value]) => `${key} ${rounded(value)}`)
      .join(', ');
  return `${list(values)} → ${rounded(answer)}; ${list(mistakes)}`;
}

/** Values that follow from other values; all others are printed in stems and must be exact as printed. */
const computed = new Set(['precision', 'dcg', 'ideal']);
/** Whose wrong number is nothing at all. */
const mayBeZero = new Set(['zero']);

it('keeps the golden drawings of every model', () => {
  expect(Object.keys(golden)).toEqual(names);
});

describe.each(names)('%s', (name) => {
  it('draws for old attempts what it drew then', () => {
    expect(
      [1, 2, 3].map((seed) => line(name, seed)),
      'if this changes on purpose, give the changed model another name: old attempts are drawn again from their seeds',
    ).toEqual(golden[name]);
  });

  it('gives a learner positive figures that mean what they print, and tells mistakes apart', () => {
    const found = seeds.map((seed) => drawn(name, seed));
    for (const { values, answer, mistakes } of found) {
      for (const [key, value] of Object.entries(values)) {
        expect(value).toBeGreaterThan(0);
        if (!computed.has(key)) expect(asRead(value)).toBe(value);
        expect(key).toMatch(/^[a-z][a-z0-9]*$/);
      }
      expect(answer).toBeGreaterThan(0);
      for (const [key, value] of Object.entries(mistakes)) {
        expect(Number.isFinite(value)).toBe(true);
        if (!mayBeZero.has(key)) expect(value).toBeGreaterThan(0);
        expect(Math.abs(value / answer - 1)).toBeGreaterThan(0.03);
        expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }
      const sizes = Object.values(mistakes).sort((a, b) => a - b);
      sizes.slice(1).forEach((size, at) => {
        expect(size - (sizes[at] ?? NaN)).toBeGreaterThanOrEqual(0.0099 * size);
      });
    }
  });

  it('changes its figures from attempt to attempt, and names them alike', () => {
    const found = seeds.map((seed) => drawn(name, seed));
    expect(new Set(found.map(({ values }) => JSON.stringify(values))).size).toBeGreaterThan(15);
    const shapes = found.map((one) => JSON.stringify([one.values, one.mistakes].map(Object.keys)));
    expect(new Set(shapes).size).toBe(1);
  });

  it('leaves an author room to name every mistake at a tolerance of 1 %', () => {
    const mistakes = Object.keys(drawn(name, 1).mistakes).map((is) => ({ is, why: 'Because.' }));
    const item = { id: 'an-item', model: name, tolerance: { relative: 0.01 }, mistakes };
    for (const seed of seeds)
      expect(() => drawFor(item as unknown as GeneratedItem, seed, models)).not.toThrow();
  });
});
