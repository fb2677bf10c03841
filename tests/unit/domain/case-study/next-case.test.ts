import { describe, expect, it } from 'vitest';
import { nextCase } from '../../../../src/domain/case-study/next-case.ts';
import { caseStanding } from '../../../../src/domain/case-study/standing.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { aCase } from '../../../fixtures/case-study.ts';
import { inOrder } from '../../../fixtures/facts.ts';

const cases = ['first', 'second', 'third'].map((slug) => ({ ...aCase(), slug }));
const next = (facts: readonly Fact[]) =>
  nextCase(
    cases.map((of) => ({ slug: of.slug, standing: caseStanding(of, facts) })),
    facts,
  );

const whole = ['start/brochure', 'pilot/skip', 'scale/own-maps', 'promise/no-hours'];
const toTheEnd = [...whole, 'handover/stop-it'];
/** An attempt as facts; `at` is the number of facts before it. */
function played(slug: string, at: number, decisions: readonly string[], seed = 7): FactBody[] {
  return [
    { kind: 'began', case: slug, seed, rules: 'r' },
    ...decisions.map((decision, step): FactBody => {
      const [scene = '', option = ''] = decision.split('/');
      const after = `replicaaaaaa:${at + step}`;
      return { kind: 'decided', case: slug, after, scene, option, reason: '', forecast: -1 };
    }),
  ];
}
const over = (slug: string, at: number) => played(slug, at, toTheEnd);

describe('the one thing to do next among all cases', () => {
  it('is the first case where nothing was played', () => {
    expect(next([])).toEqual({ reason: 'new', slug: 'first' });
    expect(nextCase([], [])).toBeUndefined();
  });

  it('is the attempt left open, in whichever case, before any case not played yet', () => {
    const facts = inOrder(...played('second', 0, whole.slice(0, 2)));
    expect(next(facts)).toMatchObject({
      reason: 'open',
      slug: 'second',
      standing: { decided: 2, attempt: { number: 1 } },
    });
  });

  it('is of two open attempts the one touched last, also where another ended since', () => {
    const facts = inOrder(
      ...played('second', 0, whole),
      ...played('first', 5, []),
      ...over('third', 6),
    );
    expect(next(facts)).toMatchObject({ reason: 'open', slug: 'first' });
  });

  it('is the first case not played yet where nothing is open', () => {
    expect(next(inOrder(...over('first', 0)))).toEqual({ reason: 'new', slug: 'second' });
    expect(next(inOrder(...over('second', 0)))).toEqual({ reason: 'new', slug: 'first' });
  });

  it('is the attempt that ended last where all were played to an end', () => {
    const facts = inOrder(...over('third', 0), ...over('first', 6), ...over('second', 12));
    expect(next(facts)).toMatchObject({
      reason: 'over',
      slug: 'second',
      standing: { ended: { title: 'Stopped' } },
    });
  });

  it('looks back at the attempt that ended last, not at the best', () => {
    const facts = inOrder(
      ...over('first', 0),
      ...over('third', 6),
      ...over('second', 12),
      // The same luck once more is never the best.
      ...over('second', 18),
    );
    expect(next(facts)).toMatchObject({ slug: 'second', standing: { attempt: { number: 2 } } });
  });
});
