import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { play } from '../../../src/domain/case-study/advance.ts';
import { jobsOf } from '../../../src/domain/case-study/comparison.ts';
import { distributionOf } from '../../../src/domain/case-study/distribution.ts';
import { partingsOf } from '../../../src/domain/case-study/parting.ts';
import { byChance, expert, mostCareful, neverBuy } from '../../../src/domain/case-study/policy.ts';
import { outcomeOf, processOf } from '../../../src/domain/case-study/score.ts';
import { rerun } from '../../../src/domain/case-study/simulate.ts';
import { qualityOf } from '../../../src/domain/case-study/verdict.ts';
import { readContent } from '../../../src/integrations/read-content.ts';

const { content } = readContent(fileURLToPath(new URL('../../..', import.meta.url)));
const cases = [...content.caseStudies].map(([slug, { simulation, exhibits }]) => ({
  slug,
  simulation,
  exhibits,
}));

/** Ending, outcome and decisions of a policy under one luck. */
const ended = (slug: string, policy: typeof expert, seed: number) => {
  const of = cases.find((each) => each.slug === slug);
  if (!of) throw new Error(slug);
  const run = play(of, seed, (at) => policy(of, at));
  return [run.ending, Number(outcomeOf(of, run).toFixed(1)), run.path.length];
};

// These change when a case or the engine is changed on purpose, and only then: a kept attempt replays by the same rules.
describe('a published case plays as it did', () => {
  it('Larkspur Pay', () => {
    expect(ended('larkspur-pay', expert, 7)).toMatchInlineSnapshot(`
      [
        "quiet-peak",
        82.7,
        8,
      ]
    `);
    expect(ended('larkspur-pay', mostCareful, 7)).toMatchInlineSnapshot(`
      [
        "missed-season",
        19.7,
        6,
      ]
    `);
    expect(ended('larkspur-pay', byChance, 7)).toMatchInlineSnapshot(`
      [
        "friction-tax",
        13.7,
        8,
      ]
    `);
  });

  it('Quillon Software', () => {
    expect(ended('quillon-software', expert, 7)).toMatchInlineSnapshot(`
      [
        "workable",
        77.5,
        8,
      ]
    `);
    expect(ended('quillon-software', mostCareful, 7)).toMatchInlineSnapshot(`
      [
        "overtaken",
        30.1,
        8,
      ]
    `);
    expect(ended('quillon-software', byChance, 7)).toMatchInlineSnapshot(`
      [
        "wall",
        28.9,
        8,
      ]
    `);
  });
});

describe.each(cases)('an expert of $slug, judged by their own debrief', (of) => {
  it('never parts from the expert, earns all process marks, and is called one', () => {
    for (const seed of [1, 2, 3]) {
      const run = play(of, seed, (at) => expert(of, at));
      const partings = partingsOf(of, run);
      expect(partings.every(({ same }) => same)).toBe(true);
      expect(processOf(of, run)).toBe(100);
      const [mine, experts] = jobsOf(run, partings, { scene: '', option: '' });
      const mean = (job: typeof mine) => {
        if (!job) throw new Error('no series');
        const outcomes = Array.from({ length: 300 }, (_, at) => {
          const again = rerun(of, job.policy, seed, at, job.given);
          return { outcome: outcomeOf(of, again), ending: again.ending ?? '' };
        });
        return distributionOf(outcomes).mean;
      };
      expect(qualityOf(mean(mine), mean(experts), [0, 50])).toBe('expert');
    }
  });

  it('does not hold evidence bought at a scene against somebody who decided by it', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const run = play(of, seed, (at) => expert(of, at));
      for (const each of partingsOf(of, run)) expect(each.buys).toEqual([]);
    }
    const blind = partingsOf(
      of,
      play(of, 1, (at) => neverBuy(of, at)),
    );
    expect(blind.some(({ buys }) => buys.length > 0)).toBe(true);
  });
});
