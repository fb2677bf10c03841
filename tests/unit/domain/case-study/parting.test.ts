import { describe, expect, it } from 'vitest';
import {
  costless,
  costliest,
  lessonAfter,
  partingsOf,
} from '../../../../src/domain/case-study/parting.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { advance, onOffer, play, start } from '../../../../src/domain/case-study/advance.ts';
import { expert, neverBuy } from '../../../../src/domain/case-study/policy.ts';
import { givenBy } from '../../../../src/domain/case-study/simulate.ts';
import { aCase, actionsOf, aStillCase } from '../../../fixtures/case-study.ts';

const rest = ['scale/pathline', 'promise/ranges', 'handover/owner-page'];
const partings = (...actions: string[]) => {
  const of = aStillCase();
  for (const fact of of.simulation.hidden) fact.p = 1;
  return partingsOf(of, replay(of, 1, actionsOf(...actions)).run);
};

describe('where the policies part', () => {
  it('compares each decision with what an expert does from the same place', () => {
    const found = partings('start/rebuild', 'pilot/both-checks', ...rest);
    expect(
      found.map(({ number, scene, yours, experts, buys, same }) => [
        ...[number, scene, yours.id, experts.id, buys.join(), same],
      ]),
    ).toEqual([
      [1, 'start', 'rebuild', 'shadow', 'label-audit', false],
      // Without the audit an expert cannot know about the gates either.
      [2, 'pilot', 'both-checks', 'south-now', '', false],
      [3, 'scale', 'pathline', 'own-maps', 'supplier-call', false],
      [4, 'promise', 'ranges', 'ranges', '', true],
      [5, 'handover', 'owner-page', 'owner-page', '', true],
    ]);
  });

  it('lets the expert decide by what the learner had bought', () => {
    const found = partings('label-audit', 'start/shadow', 'pilot/relabel', ...rest);
    expect(found[0]).toMatchObject({ same: true, buys: [] });
    expect(found[1]).toMatchObject({ same: true, experts: { id: 'relabel' } });
  });

  it('judges by what was known when it was decided, not by what was learnt later', () => {
    const of = aCase();
    let run = start(of, 3);
    run = advance(of, run, neverBuy(of, run));
    const exhibit = onOffer(of, run).find(
      (id) => (of.exhibits.find((each) => each.id === id)?.reveals.length ?? 0) > 0,
    );
    run = advance(of, run, { kind: 'buy', exhibit: exhibit ?? '' });
    while (run.scene !== undefined) run = advance(of, run, neverBuy(of, run));
    const [first, second] = partingsOf(of, run);
    expect(first?.given).toEqual({});
    expect(Object.keys(second?.given ?? {})).not.toEqual([]);
    expect(second?.given).toEqual(givenBy(run));
  });

  it('never parts an expert from itself', () => {
    const of = aCase();
    for (let seed = 1; seed <= 40; seed += 1)
      expect(
        partingsOf(
          of,
          play(of, seed, (run) => expert(of, run)),
        ).every(({ same }) => same),
      ).toBe(true);
  });
});

describe('the costliest decision', () => {
  const found = partings('start/rebuild', 'pilot/both-checks', ...rest);
  const cost = (mean: number, error = 0.1) => ({ mean, error });
  const numbers = (of: readonly { number: number }[]) => of.map(({ number }) => number);

  it('is the largest cost that can be told from nothing', () => {
    const costs = new Map([
      ['start', cost(-4)],
      ['pilot', cost(-9, 8)],
      ['scale', cost(-6)],
      ['promise', cost(7)],
    ]);
    expect(numbers(costliest(found, costs))).toEqual([3]);
  });

  it('are two where both costs are shown as the same figure', () => {
    const costs = new Map([
      ['start', cost(-6.04)],
      ['pilot', cost(-5.9)],
      ['scale', cost(-5.96)],
    ]);
    expect(numbers(costliest(found, costs))).toEqual([1, 3]);
  });

  it('is none where nothing cost more than chance explains, or half a point', () => {
    expect(costliest(found, new Map([['start', cost(-2, 2)]]))).toEqual([]);
    expect(costliest(found, new Map([['start', cost(-0.4, 0.01)]]))).toEqual([]);
    expect(costliest(found, new Map())).toEqual([]);
  });

  it('is not free unless its cost is shown as nothing or as a gain', () => {
    const costs = new Map([
      ['start', cost(-0.04)],
      ['pilot', cost(-0.06)],
      ['scale', cost(2)],
    ]);
    expect(numbers(costless(found, costs))).toEqual([1, 3]);
  });
});

describe('the lesson to read again', () => {
  it('is the written one whose title shares most words with the scene', () => {
    const of = {
      ...aCase(),
      lessons: [
        { title: '1.1 Something else entirely', href: '/a/' },
        { title: '2.1 Labels and the pilot', href: '/b/' },
        { title: '2.2 Labels, pilots and depots' },
      ],
    };
    expect(lessonAfter(of, 'pilot')?.href).toBe('/b/');
  });

  it('is none where no written title shares a word with the scene', () => {
    const lessons = [{ title: 'Planned' }, { title: 'Zebra', href: '/z/' }];
    expect(lessonAfter({ ...aCase(), lessons }, 'pilot')).toBeUndefined();
  });
});
