import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeDraft,
  emptyDraft,
  foldDrafts,
  writeDraft,
} from '../../../../src/domain/quiz/draft.ts';
import { draftKey } from '../../../../src/domain/quiz/draft-key.ts';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import { aMultipleItem, aNumericItem, anItem, answered, factsOf } from '../../../fixtures/quiz.ts';

const foldLesson = (facts: readonly Fact[], place = 'lesson') =>
  foldDrafts(facts, place, (fact) => (fact.quiz === place ? fact.item : undefined));
const kept = (item: string, value: string) =>
  ({ kind: 'set', key: draftKey('lesson', item), value }) as const;

describe('a draft that was kept', () => {
  it('comes back as it was left', () => {
    const draft = { chosen: ['a', 'c'], text: '1,2', sure: 0 };
    const facts = factsOf(
      kept('queue', writeDraft({ ...draft, sure: 80 })),
      kept('queue', writeDraft(draft)),
    );
    expect(foldLesson(facts).get('queue')).toEqual(draft);
    expect(foldLesson(factsOf(kept('queue', writeDraft(emptyDraft)))).get('queue')).toEqual(
      emptyDraft,
    );
  });

  it('is gone once the item is answered, and belongs to one quiz', () => {
    const draft = kept('queue', writeDraft({ chosen: ['a'], text: '' }));
    expect(foldLesson(factsOf(draft, answered('one', anItem(), ['a']))).size).toBe(0);
    expect(foldLesson(factsOf(answered('one', anItem(), ['a']), draft)).size).toBe(1);
    expect(foldLesson(factsOf(draft), 'less').size).toBe(0);
  });

  it('is never a crash or a foreign shape, whatever the register holds', () => {
    const value = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(value, (text) => {
        const draft = foldLesson(factsOf(kept('queue', text))).get('queue') ?? emptyDraft;
        expect(draft.chosen.every((id) => typeof id === 'string')).toBe(true);
        expect(typeof draft.text).toBe('string');
        expect(draft.sure === undefined || (draft.sure >= 0 && draft.sure <= 100)).toBe(true);
      }),
    );
  });
});

describe('what is missing before a check', () => {
  it('is said in words, one sentence for each thing', () => {
    expect(completeDraft(anItem(), emptyDraft)).toEqual({
      missing: 'Choose an option. Move the slider to say how sure you are.',
    });
    expect(completeDraft(aMultipleItem(), { ...emptyDraft, sure: 50 })).toEqual({
      missing: 'Choose at least one option.',
    });
    expect(completeDraft(aNumericItem(), { ...emptyDraft, sure: 50 })).toEqual({
      missing: 'Type a number.',
    });
    expect(completeDraft(aNumericItem(), { chosen: [], text: 'forty', sure: 50 })).toEqual({
      missing: expect.stringMatching(/one number/) as string,
    });
    expect(completeDraft(anItem(), { chosen: ['removed'], text: '', sure: 50 })).toEqual({
      missing: 'Choose an option.',
    });
  });

  it('is nothing when the answer and the confidence are there', () => {
    expect(completeDraft(anItem(), { chosen: ['b'], text: '', sure: 25 })).toEqual({
      response: ['b'],
      confidence: 0.25,
    });
    expect(completeDraft(aNumericItem(), { chosen: [], text: '40,5', sure: 0 })).toEqual({
      response: 40.5,
      confidence: 0,
    });
  });
});
