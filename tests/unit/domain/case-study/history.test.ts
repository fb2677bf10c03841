import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start } from '../../../../src/domain/case-study/advance.ts';
import {
  decisionBehind,
  followedAt,
  historyOf,
  priceAt,
  progressOf,
} from '../../../../src/domain/case-study/history.ts';
import { drawerOf } from '../../../../src/domain/case-study/drawer.ts';
import { aCase, endBy, playBy, somePlay, sure } from '../../../fixtures/case-study.ts';
import '../../../fixtures/seed.ts';

const of = aCase();

describe('the log of a learner', () => {
  it('has a line for every purchase and decision, in order', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        expect(
          historyOf(of, run).map((entry) =>
            entry.kind === 'bought'
              ? { kind: 'buy', exhibit: entry.exhibit.id }
              : { kind: 'decide', scene: entry.scene.id, option: entry.option.id },
          ),
        ).toEqual(run.actions);
      }),
    );
  });

  it('tells everything that happened once: under a decision, or before the first', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        const told = [
          ...followedAt(run, 0),
          ...historyOf(of, run).flatMap((entry) =>
            entry.kind === 'decided' ? entry.followed : [],
          ),
        ];
        expect(told).toEqual(run.happened.filter(({ tell }) => tell !== ''));
      }),
    );
  });

  it('names the decision behind what came due later, always an earlier one or the last', () => {
    let late = 0;
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        for (const each of run.happened.filter(({ kind }) => kind === 'later')) {
          const decision = decisionBehind(of, run, each.cause);
          if (each.cause.kind === 'decision') {
            late += 1;
            expect(sure(decision).number).toBeLessThanOrEqual(each.step);
            expect(sure(run.path[sure(decision).number - 1]).option).toBe(each.cause.option);
          }
        }
      }),
    );
    expect(late).toBeGreaterThan(0);
  });

  it('gives the price of a decision apart from purchases made before it', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        for (const entry of historyOf(of, run)) {
          if (entry.kind !== 'decided') continue;
          const { weeks, budget } = entry.option.price;
          const paid = priceAt(run, entry.number);
          expect(paid === undefined).toBe(weeks === 0 && budget === 0);
          expect(paid?.change.schedule ?? 0).toBeCloseTo(-weeks);
        }
      }),
    );
  });

  it('counts what is ahead without naming it: at the start all but the first, at the end none', () => {
    const main = of.simulation.scenes.filter(({ aside }) => !aside).length;
    expect(progressOf(of, start(of, 1))).toEqual({ decided: 0, ahead: main - 1, hasAside: false });
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const counts = playBy(of, seed, picks).map((run) => progressOf(of, run).ahead);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts.at(-1)).toBe(0);
      }),
    );
  });
});

describe('the drawer of evidence', () => {
  it('has every exhibit in one place at most, and keeps what a purchase showed for good', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        let before: readonly unknown[] = [];
        for (const run of playBy(of, seed, picks)) {
          const { held, offered, gone } = drawerOf(of, run);
          const ids = [
            ...held.map(({ exhibit }) => exhibit.id),
            ...offered.map(({ id }) => id),
            ...gone.map(({ exhibit }) => exhibit.id),
          ];
          expect(new Set(ids).size).toBe(ids.length);
          expect(held.map(({ exhibit }) => exhibit.id)).toEqual(run.bought);
          const findings = held.map(({ finding }) => finding);
          expect(findings.slice(0, before.length)).toEqual(before);
          before = findings;
        }
      }),
    );
  });

  it('says of what can be bought no more until when it could', () => {
    let seen = 0;
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        for (const run of playBy(of, seed, picks))
          for (const { exhibit, until } of drawerOf(of, run).gone) {
            seen += 1;
            expect(until.id).toBe(exhibit.until);
          }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });
});
