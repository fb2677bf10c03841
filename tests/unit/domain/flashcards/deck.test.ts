import { describe, expect, it } from 'vitest';
import {
  deckOf,
  lessonKey,
  needsMore,
  retiredOf,
  shapesDeck,
} from '../../../../src/domain/flashcards/deck.ts';
import { everything, passes } from '../../../../src/domain/flashcards/filter.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { aCard, factsOf, graded } from '../../../fixtures/cards.ts';
import { anAnswer } from '../../../fixtures/facts.ts';

const LESSON = 'confusion-matrix-and-threshold';
const term = aCard('term/recall');
const missed = aCard(`item/${LESSON}/recall-from-counts`);
const other = aCard(`item/${LESSON}/other`);
const scene = aCard('case/larkspur-pay/results', { missedBy: ['accept', 'vendor'] });
const point = aCard('point/ai-in-onboarding/stop-rule');
const cards = [aCard(), term, missed, other, scene, point];

const ids = (facts: Parameters<typeof deckOf>[1], registers = new Map<string, string>()) =>
  deckOf(cards, facts, registers).cards.map(({ id }) => id);
const assessed = (...marks: number[]): FactBody => ({
  kind: 'assessed',
  attempt: 'a',
  question: 'ai-in-onboarding',
  by: '',
  points: ['stop-rule', 'other'].slice(0, marks.length),
  marks,
  evidence: [],
  flags: [],
  remark: '',
});
const decided = (option: string): FactBody => ({
  kind: 'decided',
  case: 'larkspur-pay',
  after: 'replicaaaaaa:0',
  scene: 'results',
  option,
  reason: '',
  forecast: -1,
});

describe('the cards of a learner', () => {
  it('are the answers of the FAQ until something was missed', () => {
    expect(ids([])).toEqual(['faq/recall-in-words']);
    expect(ids([anAnswer({ score: 1 })])).toEqual(['faq/recall-in-words']);
  });

  it('gain the terms of a lesson and the question missed in it, not its other questions', () => {
    const wrong = [anAnswer({ score: 0 })];
    expect(ids(wrong)).toEqual(['faq/recall-in-words', term.id, missed.id]);
    expect(deckOf(cards, wrong, new Map()).lessons).toEqual([
      { lesson: LESSON, on: true, byDefault: true, terms: 1, missed: 1 },
    ]);
  });

  it('follow what the learner chose for a lesson, whatever was missed', () => {
    const off = new Map([[lessonKey(LESSON), 'off']]);
    const on = new Map([[lessonKey(LESSON), 'on']]);
    expect(ids([anAnswer({ score: 0 })], off)).toEqual(['faq/recall-in-words']);
    expect(ids([], on)).toEqual(['faq/recall-in-words', term.id]);
  });

  it('gain a scene decided badly, and not one decided well', () => {
    expect(ids(factsOf(decided('accept')))).toContain(scene.id);
    expect(ids(factsOf(decided('rebuild')))).not.toContain(scene.id);
  });

  it('gain an interview point left out, until a later answer has it', () => {
    expect(ids(factsOf(assessed(0.5, 1)))).toContain(point.id);
    expect(ids(factsOf(assessed(0, 1), assessed(1)))).not.toContain(point.id);
  });

  it('need the cards made of mistakes only after a mistake', () => {
    expect(needsMore(factsOf(graded('faq/a', 1, '2026-01-01')))).toBe(false);
    expect(needsMore([anAnswer({ score: 1 })])).toBe(false);
    for (const facts of [[anAnswer({ score: 0 })], factsOf(assessed(0)), factsOf(decided('x'))])
      expect(needsMore(facts) && facts.every(shapesDeck)).toBe(true);
  });

  it('keep the names of those that are gone', () => {
    expect(retiredOf(['faq/a', 'faq/gone'], new Set(['faq/a']))).toEqual(['faq/gone']);
  });
});

describe('a filter', () => {
  it('lets all pass when empty, and asks for each part that is set', () => {
    expect(cards.every((card) => passes(card, everything))).toBe(true);
    const only = (filter: Partial<typeof everything>) =>
      cards.filter((card) => passes(card, { ...everything, ...filter })).map(({ id }) => id);
    expect(only({ kinds: ['term', 'point'] })).toEqual([term.id, point.id]);
    expect(only({ topics: ['law'] })).toEqual([]);
    expect(only({ topics: ['law', 'metrics'], kinds: ['case'] })).toEqual([scene.id]);
    expect(only({ lessons: ['elsewhere'] })).toEqual([]);
  });
});
