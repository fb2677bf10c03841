import { describe, expect, it } from 'vitest';
import { structureHash, wordingHash } from '../../../../src/domain/quiz/hash.ts';
import { aMultipleItem, aNumericItem, anItem, anOption } from '../../../fixtures/quiz.ts';

const item = anItem();
const reworded = anItem({ stem: 'The cut-off drops. What grows?' });
const reordered = anItem({ options: [...item.options].reverse() });

describe('structure of a question', () => {
  it('stays when the author rewords stem, options, whys or unit', () => {
    const texts = item.options.map((o) => ({ ...o, text: 'New text', why: 'New why.' }));
    expect(structureHash(reworded)).toBe(structureHash(item));
    expect(structureHash(anItem({ options: texts }))).toBe(structureHash(item));
    expect(structureHash(aNumericItem({ unit: 'per cent' }))).toBe(structureHash(aNumericItem()));
  });

  it('stays when the author reorders the options', () => {
    expect(structureHash(reordered)).toBe(structureHash(item));
  });

  it('changes with the key, the set of options, the type, the answer and the tolerance', () => {
    const rekeyed = item.options.map((o) => ({ ...o, correct: o.id === 'b' }));
    const hashes = [
      item,
      anItem({ options: rekeyed }),
      anItem({ options: item.options.slice(0, 3) }),
      anItem({ options: [...item.options, anOption('e')] }),
      aMultipleItem({ options: item.options }),
      aNumericItem(),
      aNumericItem({ answer: 41 }),
      aNumericItem({ tolerance: { absolute: 2 } }),
      aNumericItem({ tolerance: { relative: 0.1 } }),
    ].map(structureHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('wording of a question', () => {
  it('changes with stem, option text and unit', () => {
    const texts = item.options.map((o) => ({ ...o, text: `${o.text}, reworded` }));
    expect(wordingHash(reworded)).not.toBe(wordingHash(item));
    expect(wordingHash(anItem({ options: texts }))).not.toBe(wordingHash(item));
    expect(wordingHash(aNumericItem({ unit: 'per cent' }))).not.toBe(wordingHash(aNumericItem()));
  });

  it('stays when only order, whys or the key change', () => {
    const whys = item.options.map((o) => ({ ...o, why: 'Another why.', correct: !o.correct }));
    expect(wordingHash(reordered)).toBe(wordingHash(item));
    expect(wordingHash(anItem({ options: whys }))).toBe(wordingHash(item));
  });
});
