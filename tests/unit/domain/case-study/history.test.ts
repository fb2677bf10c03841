import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start } from '../../../../src/domain/case-study/advance.ts';
import {
  decisionBehind,
  followedAt,
  historyOf,
  priceAt,
  progressOf,
  skippedBy,
} from '../../../../src/domain/case-study/history.ts';
import { sceneOf, type CaseText, type Run } from '../../../../src/domain/case-study/case.ts';
import type { Exhibit } from '../../../../src/schemas/exhibit.ts';
import { drawerOf } from '../../../../src/domain/case-study/drawer.ts';
import { aCase, endBy, playBy, sceneIn, somePlay, sure } from '../../../fixtures/case-study.ts';
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

/** A case whose first decision always leads to the fourth scene, past the pilot and the map supplier, or to the end. */
function aShortCase(go = 'promise'): CaseText {
  const short = aCase();
  for (const { outcomes } of sceneIn(short, 'start').options)
    for (const outcome of outcomes) outcome.go = go;
  return short;
}
const afterOne = (short: CaseText): Run =>
  sure(playBy(short, 1, [99]).find(({ path }) => path.length === 1));

describe('a branch that leads past scenes', () => {
  it('costs as many decisions as the count of those ahead falls by beyond the one now taken', () => {
    for (const each of [of, aShortCase()])
      fc.assert(
        fc.property(somePlay, ({ seed, picks }) => {
          let before = progressOf(each, start(each, seed));
          for (const run of playBy(each, seed, picks)) {
            const now = progressOf(each, run);
            if (now.decided > before.decided) {
              const scene = sceneOf(each, run.scene);
              const isOrdinary = scene !== undefined && !scene.aside;
              expect(skippedBy(each, run)).toBe(before.ahead - now.ahead - (isOrdinary ? 1 : 0));
            }
            before = now;
          }
        }),
      );
  });

  it('counts neither the scene it leads to nor asides, and all that were ahead at an early end', () => {
    expect(skippedBy(of, start(of, 1))).toBe(0);
    expect(skippedBy(of, afterOne(of))).toBe(0);
    expect(skippedBy(aShortCase(), afterOne(aShortCase()))).toBe(2);
    const over = afterOne(aShortCase('end'));
    expect(over.scene).toBeUndefined();
    expect(skippedBy(aShortCase('end'), over)).toBe(4);
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

  it('misses only what was on offer in a scene of this run, and says in which last', () => {
    let seen = 0;
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const offers: { exhibit: string; scene: string }[] = [];
        for (const run of playBy(of, seed, picks)) {
          const { gone, offered } = drawerOf(of, run);
          if (run.scene === undefined) expect(gone).toEqual([]);
          for (const { exhibit, until } of gone) {
            seen += 1;
            expect(offers.findLast((each) => each.exhibit === exhibit.id)?.scene).toBe(until.id);
          }
          for (const { exhibit } of offers)
            if (run.scene !== undefined)
              expect(
                [...run.bought, ...offered.map(({ id }) => id)].includes(exhibit) ||
                  gone.some((each) => each.exhibit.id === exhibit),
              ).toBe(true);
          for (const { id } of offered) offers.push({ exhibit: id, scene: run.scene ?? '' });
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('does not miss what a branch led past', () => {
    const short = aShortCase();
    const passed = sure(short.exhibits[0]);
    const run = afterOne(short);
    const untilOf = (exhibit: Partial<Exhibit>) =>
      drawerOf({ ...short, exhibits: [{ ...passed, ...exhibit }] }, { ...run, bought: [] }).gone[0]
        ?.until.id;
    expect(run.scene).toBe('promise');
    expect(untilOf({ from: 'pilot', until: 'scale' })).toBeUndefined();
    expect(untilOf({ from: 'start', until: 'scale' })).toBe('start');
  });
});
