import { describe, expect, it } from 'vitest';
import { everything, passes } from '../../../../src/domain/flashcards/filter.ts';
import { aCard } from '../../../fixtures/cards.ts';

const card = aCard({ id: 'term/recall', topics: ['metrics', 'data'], lesson: 'calibration' });

describe('what a learner wants to study', () => {
  it('is everything, unless something is chosen', () => {
    expect(passes(card, everything)).toBe(true);
    expect(passes(aCard({ id: 'later/kind', topics: [] }), everything)).toBe(true);
  });

  it('is of one of the kinds, one of the topics and one of the lessons chosen', () => {
    expect(passes(card, { ...everything, kinds: ['faq', 'term'] })).toBe(true);
    expect(passes(card, { ...everything, kinds: ['faq'] })).toBe(false);
    expect(passes(card, { ...everything, topics: ['data'] })).toBe(true);
    expect(passes(card, { ...everything, topics: ['safety'] })).toBe(false);
    expect(passes(card, { ...everything, lessons: ['calibration'] })).toBe(true);
    expect(passes(card, { kinds: ['term'], topics: ['metrics'], lessons: ['drift'] })).toBe(false);
  });
});
