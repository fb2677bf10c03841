import { describe, expect, it } from 'vitest';
import { readRenames, renamed } from '../../../../src/domain/progress/renames.ts';
import { draftKey } from '../../../../src/domain/quiz/draft-key.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { aFact } from '../../../fixtures/facts.ts';

const names = readRenames('old new, older newer');
const after = (body: FactBody) => renamed(aFact(body), names);

describe('a lesson that got another name', () => {
  it('keeps what was read, answered, drafted and practised under the old one', () => {
    expect(after({ kind: 'finished', lesson: 'old', wording: 'w' })).toMatchObject({
      lesson: 'new',
    });
    expect(after({ kind: 'attempted', quiz: 'older', attempt: 'a', seed: 1 })).toMatchObject({
      quiz: 'newer',
    });
    expect(
      after({
        kind: 'practised',
        attempt: 'a',
        seed: 1,
        mode: 'review',
        items: ['old/old', 'other/old'],
        minutes: 0,
      }),
    ).toMatchObject({ items: ['new/old', 'other/old'] });
    const grade = { kind: 'graded', grade: 3, took: 1, study: '2026-11-25' } as const;
    expect(after({ ...grade, card: 'item/old/old' })).toMatchObject({ card: 'item/new/old' });
    expect(after({ ...grade, card: 'faq/old' })).toMatchObject({ card: 'faq/old' });
    expect(after({ kind: 'set', key: draftKey('old', 'item'), value: 'v' })).toMatchObject({
      key: draftKey('new', 'item'),
    });
  });

  it('touches nothing else', () => {
    for (const body of [
      { kind: 'opened', lesson: 'other', wording: 'w' },
      { kind: 'set', key: 'theme', value: 'old' },
      { kind: 'ended', attempt: 'old' },
    ] satisfies FactBody[])
      expect(after(body)).toEqual(aFact(body));
  });
});

it('reads no names from a broken page', () => {
  expect(readRenames('').size).toBe(0);
  expect([...readRenames('a b c, d, e f')]).toEqual([['e', 'f']]);
});
