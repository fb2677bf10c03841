import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptsOf, latestAttempt } from '../../../../src/domain/case-study/attempts.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { openCase } from '../../../../src/domain/progress/open-case.ts';
import { aFact, inOrder, NOW } from '../../../fixtures/facts.ts';

const cases = [
  { slug: 'c', closing: ['last/stop', 'last/go-on', 'middle/give-up'] },
  { slug: 'd', closing: ['last/stop'] },
];
const began = (slug = 'c'): FactBody => ({ kind: 'began', case: slug, seed: 7, rules: 'r' });
const id = (seq: number) => `replicaaaaaa:${seq}`;
const decided = (after: number, decision = 'middle/wait', slug = 'c'): FactBody => {
  const [scene = '', option = ''] = decision.split('/');
  const reason = 'Because.';
  return { kind: 'decided', case: slug, after: id(after), scene, option, reason, forecast: -1 };
};
const bought = (after: number): FactBody => ({
  kind: 'bought',
  case: 'c',
  after: id(after),
  exhibit: 'audit',
});
const opened: FactBody = { kind: 'opened', lesson: 'a', wording: 'w' };
const open = (...bodies: FactBody[]) => openCase(inOrder(...bodies), cases, NOW + 5_000);

describe('an attempt at a case to go on with, from the record alone', () => {
  test('is none where nothing was played, or only a case that is gone', () => {
    expect(open()).toBeUndefined();
    expect(open(opened)).toBeUndefined();
    expect(open(began('gone'), decided(0, 'middle/wait', 'gone'))).toBeUndefined();
  });

  test('is the one touched last, with its decisions counted and its purchases not', () => {
    expect(open(opened, began(), decided(1), bought(2), decided(3))).toEqual({
      case: 'c',
      attempt: 1,
      decided: 2,
      last: id(4),
      ago: 5_000,
    });
    expect(open(began(), decided(0), began('d'))).toMatchObject({ case: 'd', decided: 0 });
  });

  test('is none once its last decision may have ended it', () => {
    expect(open(began(), decided(0), decided(1, 'last/stop'))).toBeUndefined();
    expect(open(began(), decided(0, 'middle/give-up'))).toBeUndefined();
    expect(open(began('d'), decided(0, 'middle/give-up', 'd'))).toBeDefined();
  });

  test('is none once a lesson was read after it; putting one aside is not reading', () => {
    expect(open(began(), decided(0), opened)).toBeUndefined();
    expect(open(began(), { kind: 'reached', lesson: 'a', section: 's' })).toBeUndefined();
    expect(open(began(), { kind: 'skipped', lesson: 'a' })).toBeDefined();
    expect(open(began(), opened, decided(0))).toBeDefined();
  });

  test('goes by the order of facts, not by the clock', () => {
    const facts = [
      aFact(opened, { seq: 0, at: NOW + 9_000 }),
      aFact(began(), { seq: 1, at: NOW + 8_000 }),
    ];
    expect(openCase(facts, cases, NOW)).toMatchObject({ attempt: 1, ago: 0 });
  });

  test('waits for actions whose beginning is not here', () => {
    expect(open(decided(40))).toBeUndefined();
  });

  test('counts attempts and decisions as the pages of a case do, whatever forked from what', () => {
    const action = fc.record({
      kind: fc.constantFrom('began', 'bought', 'decided'),
      slug: fc.constantFrom('c', 'd'),
      after: fc.nat({ max: 14 }),
    });
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 15 }), (actions) => {
        const facts = inOrder(
          ...actions.map(({ kind, slug, after }, seq): FactBody => {
            if (kind === 'began') return began(slug);
            const before = seq === 0 ? 40 : after % seq;
            const body = kind === 'bought' ? bought(before) : decided(before);
            return { ...body, case: slug } as FactBody;
          }),
        );
        const all = cases.map(({ slug }) => ({ slug, attempts: attemptsOf(facts, slug) }));
        const last = latestAttempt(
          all.flatMap(({ attempts }) => attempts),
          facts,
        );
        const slug = all.find(({ attempts }) => last && attempts.includes(last))?.slug;
        const found = openCase(facts, cases, NOW);
        expect(found?.last).toBe(last?.last);
        expect(found?.case).toBe(slug);
        expect(found?.attempt).toBe(last?.number);
        expect(found?.decided).toBe(
          last?.steps.filter(({ action: { kind } }) => kind === 'decide').length,
        );
      }),
    );
  });
});
