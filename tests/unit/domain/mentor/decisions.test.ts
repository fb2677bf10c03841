import { describe, expect, it } from 'vitest';
import { cheapest, expert } from '../../../../src/domain/case-study/policy.ts';
import { replayWork } from '../../../../src/domain/mentor/case-work.ts';
import { decisionsOf, textsOf, unreplayed } from '../../../../src/domain/mentor/decisions.ts';
import type { CaseWork } from '../../../../src/domain/mentor/message.ts';
import { replayWords } from '../../../../src/domain/mentor/replay-words.ts';
import { signatureWords } from '../../../../src/domain/mentor/signature-words.ts';
import { aCase } from '../../../fixtures/case-study.ts';
import { aPlayedWork } from '../../../fixtures/mentor.ts';

const of = aCase();
const reviewed = (work: CaseWork) => decisionsOf(of, work, replayWork(of, work));
const decided = ({ steps }: CaseWork) => steps.flatMap((step) => (step.length === 4 ? [step] : []));

describe('a run as a mentor reviews it', () => {
  it.each([expert, cheapest])('has every decision with its words, in order', (policy) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const work = aPlayedWork(of, policy, seed);
      const rows = reviewed(work);
      expect(rows.map(({ scene }) => scene)).toEqual(decided(work).map(([scene]) => scene));
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
      expect(rows.every(({ reason }) => reason === 'It can be taken back.')).toBe(true);
      // An independent count: purchases of the steps, each at the decision that came next.
      const bought = work.steps.filter((step) => step.length === 1).length;
      const last = work.steps.at(-1);
      const after = last?.length === 1 ? 1 : 0;
      expect(rows.flatMap((row) => row.bought)).toHaveLength(bought - after);
    }
  });

  it('says where an expert does the same, and never parts from an expert’s own run', () => {
    const rows = reviewed(aPlayedWork(of, expert, 3));
    expect(rows.every((row) => row.expert?.isSame)).toBe(true);
    const other = reviewed(aPlayedWork(of, cheapest, 3));
    expect(other.some((row) => row.expert?.isSame === false)).toBe(true);
  });

  it('tells whether what was thought probable came true', () => {
    const work = aPlayedWork(of, expert, 3);
    const { forecasts } = replayWork(of, work);
    expect(forecasts.length).toBeGreaterThan(0);
    const shown = reviewed(work).flatMap(({ forecast }) => forecast ?? []);
    expect(shown.map(({ said, cameTrue }) => [said, cameTrue])).toEqual(
      forecasts.map(({ said, cameTrue }) => [said, cameTrue]),
    );
  });

  it('keeps the learner’s words of what the case no longer allows', () => {
    const work = aPlayedWork(of, expert, 3);
    const gone: CaseWork = {
      ...work,
      steps: [...work.steps, ['a-scene-that-left', 'somehow', ' I had a reason. ', -1]],
    };
    expect(unreplayed(of, work, replayWork(of, work))).toEqual([]);
    expect(unreplayed(of, gone, replayWork(of, gone))).toEqual([
      { title: 'a-scene-that-left', option: 'somehow', reason: 'I had a reason.' },
    ]);
  });

  it('names what was written, also what has no name any more', () => {
    const [section] = of.simulation.memo.sections;
    const texts = [
      [`memo:${section?.id ?? ''}`, 'One.'],
      ['reflection:gone', 'Two.'],
    ] as const;
    expect(textsOf(of, { ...aPlayedWork(of, expert, 3), texts }).map(({ title }) => title)).toEqual(
      [section?.heading, 'A text'],
    );
  });
});

describe('the replay check', () => {
  const work = aPlayedWork(of, expert, 3);
  const say = (over: Partial<CaseWork>) => {
    const given = { ...work, ...over };
    return replayWords(replayWork(of, given), given, () => 'A title');
  };

  it('says when the result is the same', () => {
    expect(say({})).toBe('Replayed here: same result.');
  });

  it('names every figure that is another, and no other', () => {
    const { outcome } = work.claims;
    expect(say({ claims: { ...work.claims, outcome: 12.3 } })).toBe(
      `The replay gives an outcome of ${outcome.toFixed(1)}, the submission says an outcome of 12.3: treat the result with care.`,
    );
    const both = say({ claims: { ...work.claims, outcome: 12.3, process: 1 } });
    expect(both).toContain('an outcome of 12.3 and a process of 1.0');
    expect(both).not.toContain('Brier');
  });

  it('blames nobody for a case that changed since', () => {
    expect(say({ rules: 'ffffffff', claims: { ...work.claims, outcome: 1 } })).toBe(
      'The case changed since; the figures below are of today’s case.',
    );
  });

  it('marks a run that does not end, and one with a step that is not allowed', () => {
    expect(say({ steps: work.steps.slice(0, -1) })).toContain('does not end');
    expect(say({ steps: [['no-such-exhibit'], ...work.steps] })).toContain('does not allow');
  });
});

describe('what a signature says', () => {
  it('is about keys and browsers, never about who somebody is', () => {
    expect(signatureWords(true, 'a', 'a')).toContain('same key');
    expect(signatureWords(true, 'a', 'b')).toContain('another key');
    expect(signatureWords(true, 'a', '')).toContain('the version before was not');
    expect(signatureWords(true, 'a', undefined)).toContain('It is signed');
    expect(signatureWords(undefined, 'a', 'a')).toContain('cannot check');
    expect(signatureWords(false, 'a', 'a')).toContain('does not fit');
  });
});
