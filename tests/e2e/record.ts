import type { BrowserContext } from '@playwright/test';
import { encodeLine } from '../../src/domain/progress/line.ts';
import type { Fact, FactBody } from '../../src/domain/progress/fact.ts';
import { answerBody } from '../../src/domain/quiz/attempt.ts';
import { completeDraft, emptyDraft } from '../../src/domain/quiz/draft.ts';
import { asked } from '../../src/domain/quiz/generate.ts';
import { goldenAnswers } from '../../src/domain/quiz/golden.ts';
import { models } from '../../src/domain/quiz/models/all.ts';
import { lessons, quizOf } from './course.ts';

/** Facts of one visit a minute ago, in order, as a page would have written them under its replica (12 of a–z). */
export function visit(replica: string, ...bodies: readonly FactBody[]): Fact[] {
  const at = Date.now() - 60_000;
  const day = new Date(at).toISOString().slice(0, 10);
  return bodies.map((body, seq) => ({
    id: `${replica}:${seq}`,
    tick: seq + 1,
    at: at + seq,
    day,
    ...body,
  }));
}

/** The log lines of facts. */
export const linesOf = (facts: readonly Fact[]): string[] => facts.map(encodeLine);

/** A learner's record in a browser that was used before. */
export async function remember(context: BrowserContext, facts: readonly Fact[]): Promise<void> {
  await context.addInitScript(
    (text) => {
      const key = 'shadow-launch:log:0-earliervisit';
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    `${linesOf(facts).join('\n')}\n`,
  );
}

/** Somebody in the middle of the course: one lesson done and changed since, one half read, answers right and wrong. */
export function halfwayThrough(): Fact[] {
  const quiz = lessons.threshold;
  const items = quizOf(quiz);
  const answers = items.slice(0, 3).map((source, index) => {
    const item = asked(source, 7, models);
    const golden = goldenAnswers(item).find(
      ({ verdict }) => (verdict === 'right') === (index !== 1),
    );
    const read = completeDraft(item, golden?.draft ?? emptyDraft);
    if ('missing' in read) throw new Error(read.missing);
    return answerBody({ quiz, source, item }, 'earlier', read);
  });
  return visit(
    'earliervisit',
    { kind: 'attempted', quiz, attempt: 'earlier', seed: 7 },
    ...answers,
    { kind: 'predicted', explorable: 'threshold', guess: 1.5, truth: 2.15 },
    { kind: 'finished', lesson: lessons.calibration, wording: 'older' },
    { kind: 'opened', lesson: lessons.rocPr, wording: 'older' },
    { kind: 'reached', lesson: lessons.rocPr, section: 'two-curves' },
  );
}
