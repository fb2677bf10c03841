import { describe, expect, it } from 'vitest';
import { rulesHash } from '../../../../src/domain/case-study/hash.ts';

import { againFragment } from '../../../../src/domain/mentor/again.ts';
import { attemptsOf } from '../../../../src/domain/case-study/attempts.ts';
import { caseWorkOf } from '../../../../src/domain/mentor/case-work.ts';
import type { Catalog } from '../../../../src/domain/mentor/catalog.ts';
import { changeWords } from '../../../../src/domain/mentor/change-words.ts';
import { changesBetween } from '../../../../src/domain/mentor/changes.ts';
import { caseNames } from '../../../../src/domain/mentor/names.ts';
import { casesMet, offerNamed, offersOf } from '../../../../src/domain/mentor/sources.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { aCase, endBy, sure } from '../../../fixtures/case-study.ts';
import { interviewed, spoken } from '../../../fixtures/interview.ts';
import { aSubmission } from '../../../fixtures/mentor.ts';
import { anItem, answered, attempted, factsOf } from '../../../fixtures/quiz.ts';

const of = aCase();
const catalog: Catalog = {
  cases: [
    {
      slug: of.slug,
      title: of.title,
      company: of.company,
      minutes: 45,
      rules: rulesHash(of),
      criteria: [],
    },
  ],
  modules: [{ id: 'metrics', number: '3', title: 'Metrics', lessons: ['lesson'] }],
  quizzes: [],
  interviews: [],
};

/** A run of the case, whole, as facts in a row. */
function played(seed = 5): FactBody[] {
  const { actions } = endBy(of, seed, [0]);
  return actions.map((action, at): FactBody => {
    const after = `testreplica1:${String(at)}`;
    return action.kind === 'buy'
      ? { kind: 'bought', case: of.slug, after, exhibit: action.exhibit }
      : {
          ...{ kind: 'decided', case: of.slug, after, scene: action.scene },
          ...{ option: action.option, reason: 'Because.', forecast: -1 },
        };
  });
}
const began: FactBody = { kind: 'began', case: of.slug, seed: 5, rules: rulesHash(of) };
const practised: FactBody = {
  ...{ kind: 'practised', attempt: 's1', seed: 3, mode: 'check' },
  ...{ items: ['lesson/queue', 'lesson/cut'], minutes: 0 },
};
const offers = (facts: readonly Fact[]) => offersOf(facts, [of], catalog);

describe('what a learner can hand in', () => {
  it('is what is over: not a run, session or interview that is still open', () => {
    const open = factsOf(began, ...played().slice(0, -1));
    expect(offers(open)).toEqual([]);
    expect(offers(factsOf(practised, answered('s1', anItem(), ['a'])))).toMatchObject([
      { source: { kind: 'module', module: 'metrics' } },
    ]);
    expect(offers(factsOf(interviewed(), spoken()))).toEqual([]);
  });

  it('stands with the newest first, and can be named by an address', () => {
    const run = [began, ...played()];
    const facts = factsOf(
      ...run,
      practised,
      answered('s1', anItem(), ['a']),
      { kind: 'ended', attempt: 's1' },
      interviewed(),
      spoken(),
      { kind: 'ended', attempt: 'a1' },
    );
    const found = offers(facts);
    expect(found.map(({ source }) => source.kind)).toEqual([
      'interview',
      'practice',
      'module',
      'case',
    ]);
    const last = `testreplica1:${String(run.length - 1)}`;
    expect(offerNamed(found, { kind: 'case', id: of.slug, at: last })).toBe(found[3]);
    expect(offerNamed(found, { kind: 'case', id: of.slug, at: 'testreplica1:0' })).toBeUndefined();
    expect(offerNamed(found, { kind: 'practice', id: 's1', at: '' })?.answered).toBe(1);
    expect(casesMet(facts, catalog)).toEqual([of.slug]);
  });
});

describe('the next version of work that was handed in', () => {
  it('is made of the same run, for the same assignment', () => {
    const facts = factsOf(began, ...played());
    const attempt = sure(attemptsOf(facts, of.slug)[0]);
    const submission = aSubmission({ work: caseWorkOf(of, attempt, facts) });
    const at = encodeURIComponent(attempt.last);
    expect(againFragment(submission, facts)).toBe(`#case=${of.slug}&at=${at}&for=AbCdEfGh01234567`);
    expect(againFragment(submission, [])).toBe('#for=AbCdEfGh01234567');
    expect(againFragment({ ...submission, of: '' }, [])).toBe('');
  });

  it('is of the module, whatever else was answered since', () => {
    const facts = factsOf(attempted('one'), answered('one', anItem(), ['a']));
    const work = { kind: 'answers', module: 'metrics', answers: [], lessons: [] } as const;
    expect(againFragment(aSubmission({ work, of: '' }), facts)).toBe('#module=metrics');
  });
});

describe('a change in words', () => {
  it('names scene and options as the case does', () => {
    const [scene] = of.simulation.scenes;
    const [one, two] = sure(scene).options;
    const work = (option: string) => ({
      ...({ kind: 'case', case: of.slug, seed: 5, rules: '0a1b2c3d', texts: [] } as const),
      claims: { ending: 'none', outcome: 0, process: 0, brier: -1 },
      steps: [[sure(scene).id, option, '', -1] as const],
    });
    const [change] = changesBetween(
      aSubmission({ work: work(sure(one).id) }),
      aSubmission({ work: work(sure(two).id) }),
    );
    expect(changeWords(sure(change), caseNames(of))).toBe(
      `Decided otherwise at “${sure(scene).title}”: “${sure(two).label}”, before “${sure(one).label}”`,
    );
  });
});
