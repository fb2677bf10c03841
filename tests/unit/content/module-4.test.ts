// Numbers that the questions on slices, experiments and rollout state, computed again by another way than their authors'.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chiSquareOfSplit, chiSquareTail } from '../../../src/domain/ml/chi-square.ts';
import { wilsonInterval } from '../../../src/domain/ml/interval.ts';
import { normalAbove, normalQuantile } from '../../../src/domain/ml/normal.ts';
import { sampleSizePerArm } from '../../../src/domain/ml/power.ts';
import { chanceOfAny, zeroFailuresBound } from '../../../src/domain/ml/rare-events.ts';
import { randomFrom } from '../../../src/domain/ml/random.ts';
import { quizSchema } from '../../../src/schemas/quiz.ts';

/** Everything an item says, as one text. */
function textOf(slug: string, id: string): string {
  const file = readFileSync(
    new URL(`../../../content/quizzes/${slug}.yaml`, import.meta.url),
    'utf8',
  );
  const item = quizSchema.parse(parse(file)).items.find((each) => each.id === id);
  if (!item) throw new Error(`${slug} has no ${id}`);
  return JSON.stringify(item);
}

const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)} %`;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** P(X ≤ most) of a binomial count, term by term in logarithms. */
function binomialUpTo(most: number, trials: number, chance: number): number {
  let log = trials * Math.log1p(-chance);
  let total = 0;
  for (let hits = 0; hits <= most; hits += 1) {
    total += Math.exp(log);
    log += Math.log(((trials - hits) / (hits + 1)) * (chance / (1 - chance)));
  }
  return total;
}

describe('slices and small numbers', () => {
  it('has a total that rises while both groups fall', () => {
    const text = textOf('slices-and-small-numbers', 'total-up-groups-down');
    const total = (groups: readonly (readonly [number, number])[]) =>
      sum(groups.map(([users, rate]) => users * rate)) / sum(groups.map(([users]) => users));
    const march = total([
      [8000, 0.9],
      [2000, 0.6],
    ]);
    const april = total([
      [9500, 0.88],
      [500, 0.52],
    ]);
    expect(text).toContain(`from ${percent(march)} to ${percent(april, 1)}`);
    expect(text).toContain(
      `would resolve ${percent(
        total([
          [8000, 0.88],
          [2000, 0.52],
        ]),
        1,
      )}`,
    );
  });

  it('states the interval of nine in twelve', () => {
    const { low, high } = wilsonInterval(9, 12);
    const text = textOf('slices-and-small-numbers', 'twelve-chats');
    expect(text).toContain(`from ${percent(low)} to ${percent(high)}`);
    const wider = wilsonInterval(159, 212);
    expect(Math.round(((wider.high - wider.low) / 2) * 100)).toBe(6);
  });

  it('states how often twenty slices raise an alarm', () => {
    expect(textOf('slices-and-small-numbers', 'twenty-slices')).toContain(
      `in ${percent(chanceOfAny(0.05, 20))} of cases`,
    );
  });
});

describe('sample size and power', () => {
  const users = sampleSizePerArm(0.05, 0.055);
  /** Chance of |z| past the two-sided bar for two arms of n users. */
  const powerOf = (n: number, p1: number, p2: number) =>
    normalAbove(
      normalQuantile(0.975) - Math.abs(p2 - p1) / Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / n),
    );

  it('states the users, the days and what one week can find', () => {
    const text = textOf('sample-size-and-power', 'one-week-only');
    expect(text).toContain(`${users.toLocaleString('en')} users per arm`);
    expect(Math.ceil((2 * users) / 4000)).toBe(16);
    expect(text).toContain(`would be found ${percent(powerOf(14_000, 0.05, 0.055))} of the time`);
    expect(Math.abs(powerOf(14_000, 0.05, 0.0575) - 0.8)).toBeLessThan(0.01);
  });

  it('states how little a test that was cut can see', () => {
    expect(textOf('sample-size-and-power', 'flat-result')).toContain(
      `finds that rise ${percent(powerOf(4000, 0.05, 0.055))} of the time`,
    );
  });

  it('states what a one-sided and a lopsided plan cost', () => {
    const plan = { alpha: 0.05, power: 0.8 };
    const one = sampleSizePerArm(0.05, 0.055, { ...plan, sides: 1 });
    expect(textOf('sample-size-and-power', 'one-sided-plan')).toContain(
      `${percent(1 - one / users)} fewer users`,
    );
    // The variance of a difference goes with 1/n₁ + 1/n₂.
    const times = (1 / 0.9 + 1 / 0.1) / (1 / 0.5 + 1 / 0.5);
    expect(textOf('sample-size-and-power', 'shorten-the-test')).toContain(
      `${times.toFixed(1)} times`,
    );
  });
});

describe('peeking', () => {
  /** Share of simulated tests without a difference that pass a bar at one of evenly spaced looks. */
  function alarms(looks: number, bar: number): number {
    const random = randomFrom(20_261_125);
    const tests = 20_000;
    let found = 0;
    for (let test = 0; test < tests; test += 1) {
      let total = 0;
      for (let look = 1; look <= looks; look += 1) {
        total += normalQuantile(random() || 0.5);
        if (Math.abs(total) / Math.sqrt(look) < bar) continue;
        found += 1;
        break;
      }
    }
    return found / tests;
  }

  it('states how often looks find what is not there', () => {
    // Three standard errors of 20,000 tests are a point.
    for (const [looks, printed] of [
      [5, 0.14],
      [10, 0.19],
      [20, 0.25],
      [50, 0.32],
    ] as const)
      expect(Math.abs(alarms(looks, 1.96) - printed)).toBeLessThan(0.012);
    expect(Math.abs(alarms(5, 2.413) - 0.05)).toBeLessThan(0.006);
    const text = textOf('peeking-and-sequential-tests', 'fifty-looks');
    expect(text).toContain('With ten looks this declares a difference in 19 %');
    expect(text).toContain('"truth":32');
  });
});

describe('trustworthy experiments', () => {
  it('states χ² and its chance for the splits it shows', () => {
    const large = chiSquareOfSplit(502_000, 498_000);
    expect(large).toBeCloseTo(16, 9);
    expect(Math.round(chiSquareTail(large) * 100_000)).toBe(6);
    expect(textOf('trustworthy-experiments', 'two-tenths-off')).toContain(
      'χ² is 16; a fair split gets that far about 6 times in 100,000',
    );
    const text = textOf('trustworthy-experiments', 'what-is-broken');
    expect(text).toContain(`χ² is ${chiSquareOfSplit(202_400, 197_600).toFixed(1)}`);
    const small = chiSquareOfSplit(5020, 4980);
    expect(text).toContain(`χ² is ${small.toFixed(2)}`);
    expect(text).toContain(`in ${percent(chiSquareTail(small))} of tests`);
  });
});

describe('shadow, canary, rollback', () => {
  it('states what a small canary can and cannot see', () => {
    const text = textOf('shadow-canary-rollback', 'small-canary');
    expect(text).toContain(`stays below 10 in ${percent(binomialUpTo(9, 500, 0.02))} of cases`);
    expect(text).toContain(`a rate of up to ${percent(zeroFailuresBound(500), 1)}`);
    expect(text).toContain(`the same takes ${(3840 / 500).toFixed(1)} days`);
  });

  it('states how often sixty failures of 4,000 tell well from ill', () => {
    const text = textOf('shadow-canary-rollback', 'rollback-trigger');
    const healthy = 1 - binomialUpTo(60, 4000, 0.01);
    expect(Math.round(1 / healthy / 100) * 100).toBe(900);
    expect(text).toContain('about once in 900 nights');
    expect(text).toContain(`is caught in ${percent(1 - binomialUpTo(60, 4000, 0.02))} of cases`);
  });
});
