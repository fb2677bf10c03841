import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BankEntry,
  bankOf,
  bankText,
  findInBank,
  tagsOf,
} from '../../../../src/domain/mentor/comment-bank.ts';
import { commentKinds } from '../../../../src/domain/mentor/message.ts';
import { bankKey } from '../../../../src/domain/mentor/registers.ts';

const anEntry = (over: Partial<BankEntry> = {}): BankEntry => ({
  id: 'b1',
  kind: 'question',
  text: 'Who owns this number in March?',
  tags: ['owner', 'threshold'],
  ...over,
});

const bank = (entries: readonly BankEntry[]) =>
  bankOf(new Map(entries.map((entry) => [bankKey(entry.id), bankText(entry)])));

describe('the comment bank', () => {
  it('gives back what was saved, newest first', () => {
    const entry: fc.Arbitrary<BankEntry> = fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,40}$/),
      kind: fc.constantFrom(...commentKinds),
      text: fc.string({ unit: 'binary', maxLength: 80 }),
      tags: fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), (entries) => {
        expect(bank(entries)).toEqual([...entries].reverse());
      }),
    );
  });

  it('leaves out what was removed and what is no entry', () => {
    const registers = new Map([
      [bankKey('gone'), ''],
      [bankKey('wrong'), '{"kind":"question","text":"x","tags":"none"}'],
      [bankKey('cut'), '{"kind":'],
      [bankKey('not an id'), bankText(anEntry())],
      ['another-key', bankText(anEntry())],
    ]);
    expect(bankOf(registers)).toEqual([]);
  });

  it('finds by any words of the text, the kind or the tags, whatever their case', () => {
    const other = anEntry({ id: 'b2', kind: 'praise', text: 'A control with a date.', tags: [] });
    const entries = [anEntry(), other];
    const found = (query: string) => findInBank(entries, query).map(({ id }) => id);
    expect(found('')).toEqual(['b1', 'b2']);
    expect(found('MARCH owner')).toEqual(['b1']);
    expect(found('praise')).toEqual(['b2']);
    expect(found('date, march')).toEqual([]);
  });

  it('reads tags parted by commas: lower case, each once, no more and no longer than are kept', () => {
    expect(tagsOf(' Owner, threshold ,OWNER,, two   words ')).toEqual([
      'owner',
      'threshold',
      'two words',
    ]);
    expect(tagsOf(Array.from({ length: 20 }, (_, at) => `t${String(at)}`).join())).toHaveLength(8);
    expect(tagsOf('x'.repeat(99))).toEqual(['x'.repeat(30)]);
  });
});
