import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  attemptsOf,
  attemptWith,
  latestAttempt,
  nextAfter,
  replayAttempt,
} from '../../../../src/domain/case-study/attempts.ts';
import type { Case } from '../../../../src/domain/case-study/case.ts';
import {
  memoKey,
  readDecisionDraft,
  reflectionKey,
} from '../../../../src/domain/case-study/draft.ts';
import { rulesHash } from '../../../../src/domain/case-study/hash.ts';
import { forecastsOf, scoresOf } from '../../../../src/domain/case-study/score.ts';
import { isKnown, type Fact } from '../../../../src/domain/progress/fact.ts';
import { decodeLine, encodeLine } from '../../../../src/domain/progress/line.ts';
import { merge } from '../../../../src/domain/progress/merge.ts';
import { registers } from '../../../../src/domain/progress/registers.ts';
import { exportSave } from '../../../../src/domain/progress/save-file.ts';
import { exhibitsSchema } from '../../../../src/schemas/exhibit.ts';
import { simulationSchema } from '../../../../src/schemas/simulation.ts';
import { readSaveFile } from '../../../../src/islands/progress/read-save-file.ts';
import { sure } from '../../../fixtures/case-study.ts';
import { NOW } from '../../../fixtures/facts.ts';

// Attempts at a case on two devices as they were saved on 25 November 2026, with that case beside them: one played to
// its end, a fork from its third scene left in the middle with a draft, a beginning of its own, one of another case.
// The save is never regenerated: what it holds must go on counting.
const saved = (name: string) =>
  readFileSync(new URL(`../../../fixtures/saves/${name}`, import.meta.url), 'utf8');
const slug = 'parcel-hours';
const file = saved('version-1-case.json');
const facts: Fact[] = (JSON.parse(file) as { lines: string[] }).lines.flatMap((line) => {
  const read = decodeLine(line);
  return read.kind === 'fact' && isKnown(read.fact) ? [read.fact] : [];
});
/** The case as it then was, read by the schemas of today. */
function theCase(): Case {
  const written = parse(saved('version-1-case.yaml')) as Record<string, unknown>;
  return {
    slug,
    simulation: simulationSchema.parse(written['simulation']),
    exhibits: exhibitsSchema.parse({ exhibits: written['exhibits'] }).exhibits,
  };
}
const attempts = attemptsOf(facts, slug);
const [first, fork, begun] = attempts;
const rounded = (state: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(state).map(([id, value]) => [id, Number(value.toFixed(3))]));

describe('attempts saved by version 1', () => {
  it('open whole in the file dialog, and saved again give the same file', () => {
    const reading = readSaveFile(file, [], NOW + 86_400_000);
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.preview).toMatchObject({ isIntact: true, added: 15, unreadable: 0, ahead: 0 });
    const lines = merge(reading.preview.facts, []).map(encodeLine);
    expect(exportSave(lines, '2026-11-25T12:00:00.000Z')).toBe(file);
  });

  it('fold to the same tree: an attempt, its fork, and a beginning', () => {
    expect(
      attempts.map(({ number, seed, steps, from }) => ({
        number,
        seed,
        from,
        steps: steps.map(({ action }) =>
          action.kind === 'buy' ? action.exhibit : `${action.scene}/${action.option}`,
        ),
      })),
    ).toEqual([
      {
        number: 1,
        seed: 24322,
        from: undefined,
        steps: [
          ...['label-audit', 'start/shadow', 'pilot/south-now', 'scale/pathline'],
          ...['promise/ranges', 'handover/owner-page'],
        ],
      },
      {
        number: 2,
        seed: 24322,
        from: { number: 1, shared: 3 },
        steps: [
          ...['label-audit', 'start/shadow', 'pilot/south-now', 'supplier-call'],
          ...['scale/own-maps', 'promise/best-only'],
        ],
      },
      { number: 3, seed: 4_294_967_295, from: undefined, steps: [] },
    ]);
    expect(latestAttempt(attempts, facts)?.number).toBe(3);
    expect(attemptWith(attempts, 'z3p8bn5vc1hy:10')?.number).toBe(2);
    expect(attemptsOf(facts, 'another-case')).toHaveLength(1);
  });

  it('have the ending and the scores that the learner saw', () => {
    const of = theCase();
    const { run, changed } = replayAttempt(of, sure(first));
    expect(changed).toBeUndefined();
    expect(run.ending).toBe('runs-somehow');
    expect(rounded(run.state)).toMatchInlineSnapshot(`
      {
        "budget": 105,
        "morale": 66.129,
        "quality": 51.05,
        "risk": 40.436,
        "schedule": 2.6,
        "trust": 55.704,
      }
    `);
    const said = (scene: string) =>
      first?.steps.find(({ action }) => action.kind === 'decide' && action.scene === scene)
        ?.forecast;
    const { calibration, brier, ...scores } = scoresOf(of, run, forecastsOf(of, run, said));
    // Said 25 %, 60 % and 10 %; only the outage came.
    expect(brier).toBeCloseTo((0.75 ** 2 + 0.6 ** 2 + 0.1 ** 2) / 3, 9);
    expect(calibration).toBeCloseTo(100 * (1 - 2 * sure(brier)), 9);
    expect(rounded(scores)).toMatchInlineSnapshot(`
      {
        "outcome": 49.27,
        "process": 80.952,
        "total": 59.655,
      }
    `);
  });

  it('go on where they were left, with the draft that was being written', () => {
    const replayed = replayAttempt(theCase(), sure(fork));
    expect(replayed.run.scene).toBe('handover');
    const after = nextAfter(sure(fork), replayed);
    expect(readDecisionDraft(facts, after)).toEqual({
      option: 'stay-on',
      reason: 'Half a thou',
      forecast: 35,
    });
    expect(registers(facts).get(memoKey(sure(first).last, 'decision'))).toBe(
      'We hand the forecast to Mei Tan on Monday.',
    );
    expect(registers(facts).get(reflectionKey(sure(first).last, 'why-it-ended-so'))).toBe(
      'The audit.',
    );
    expect(replayAttempt(theCase(), sure(begun)).run.scene).toBe('start');
  });
});

describe('a saved attempt, after its author', () => {
  const edited = (change: (of: Case) => void) => {
    const of = theCase();
    change(of);
    return of;
  };

  it('changed nothing, was begun under the rules of today', () => {
    expect(attempts.map(({ rules }) => rules)).toEqual(attempts.map(() => rulesHash(theCase())));
  });

  it('reworded everything: same rules, same play', () => {
    const of = edited(({ simulation }) => {
      for (const scene of simulation.scenes) {
        scene.title = 'Another title';
        for (const option of scene.options) option.detail = 'Another detail.';
      }
    });
    expect(rulesHash(of)).toBe(first?.rules);
    expect(replayAttempt(of, sure(first)).run.state).toEqual(
      replayAttempt(theCase(), sure(first)).run.state,
    );
  });

  it('made a scene dearer: the play is whole, and known to be under other rules', () => {
    const of = edited(({ simulation }) => {
      for (const { options } of simulation.scenes)
        for (const { price } of options) price.budget += 1;
    });
    expect(rulesHash(of)).not.toBe(first?.rules);
    const { run, changed } = replayAttempt(of, sure(first));
    expect(changed).toBeUndefined();
    expect(run.state.budget).toBe(replayAttempt(theCase(), sure(first)).run.state.budget - 5);
  });

  it('removed a scene: each attempt goes on before it, no decision before it is lost', () => {
    const of = edited(({ simulation }) => {
      simulation.scenes = simulation.scenes.filter(({ id }) => id !== 'scale');
    });
    const replayed = replayAttempt(of, sure(first));
    expect(replayed).toMatchObject({
      done: 3,
      changed: { why: 'missing' },
      run: { scene: 'promise' },
    });
    expect(nextAfter(sure(first), replayed)).toBe(first?.steps[2]?.id);
  });

  it('removed an exhibit: the fork stops before buying it, the first attempt is whole', () => {
    const of = edited((now) => {
      Object.assign(now, { exhibits: now.exhibits.filter(({ id }) => id !== 'supplier-call') });
    });
    expect(replayAttempt(of, sure(first)).changed).toBeUndefined();
    expect(replayAttempt(of, sure(fork))).toMatchObject({ done: 3, changed: { why: 'missing' } });
  });
});
