import type { AskedItem } from '../../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './draft.ts';
import type { Verdict } from './grade.ts';
import { INTERVAL_CONFIDENCE } from './kinds/interval.ts';
import { writeNumber } from './number-text.ts';

/** An answer as a learner would enter it, and what the grader must make of it. */
export interface Golden {
  readonly draft: Draft;
  readonly verdict: Verdict | 'not right';
  /** Misconception it must be recognised as. */
  readonly misconception?: string | undefined;
}

const draft = (change: Partial<Draft>): Draft => ({
  ...emptyDraft,
  sure: INTERVAL_CONFIDENCE * 100,
  ...change,
});

interface Known {
  readonly misconception?: string | undefined;
}

/** A golden answer for each mistake the item recognises. */
const wrongs = <T extends Known>(
  mistakes: readonly T[],
  entered: (mistake: T) => Partial<Draft>,
  verdict: Verdict = 'wrong',
): Golden[] =>
  mistakes.map((mistake) => ({
    draft: draft(entered(mistake)),
    verdict,
    misconception: mistake.misconception,
  }));

/** The number as the site prints it, plainly, and with its unit: every way must be read as the same. */
const spellings = (value: number, unit?: string): string[] => [
  writeNumber(value),
  String(value),
  unit === undefined ? writeNumber(value) : `${writeNumber(value)} ${unit}`,
];

/**
 * Answers every item must grade as stated, made from what its author wrote: at least one that is right, and one for
 * every mistake it claims to recognise. They go through the reader and the grader that a learner's answer goes
 * through, so they fail where a mistake counts as right, hides behind another, or cannot be entered at all.
 */
export function goldenAnswers(item: AskedItem): Golden[] {
  const right = (change: Partial<Draft>): Golden => ({ draft: draft(change), verdict: 'right' });
  switch (item.type) {
    case 'single':
    case 'multiple':
      return [
        right({ chosen: item.options.flatMap(({ id, correct }) => (correct ? [id] : [])) }),
        ...wrongs(
          item.options.filter(({ correct }) => !correct),
          ({ id }) => ({ chosen: [id] }),
        ),
      ];
    case 'numeric':
      return [
        ...spellings(item.answer, item.unit).map((text) => right({ text })),
        ...wrongs(item.mistakes, ({ value }) => ({ text: writeNumber(value) })),
      ];
    case 'task':
      return [
        right({ text: String(item.answer) }),
        ...wrongs(item.mistakes, ({ value }) => ({ text: String(value) })),
      ];
    case 'order': {
      const key = item.entries.map(({ id }) => id);
      return [
        right({ chosen: key }),
        ...item.mistakes.map(({ early, before, misconception }): Golden => {
          const rest = key.filter((id) => id !== early);
          rest.splice(rest.indexOf(before), 0, early);
          return {
            draft: draft({ chosen: rest }),
            // What is left of the point depends on how far the entry moved.
            verdict: 'not right',
            misconception,
          };
        }),
      ];
    }
    case 'match': {
      const key = item.entries.map(({ id, target }) => `${id}:${target}`);
      return [
        right({ chosen: key }),
        ...item.entries.flatMap((entry, at) =>
          wrongs(
            entry.mistakes,
            ({ target }) => ({ chosen: key.with(at, `${entry.id}:${target}`) }),
            'part',
          ),
        ),
      ];
    }
    case 'fill-in': {
      const key = item.gaps.map(({ id, accept }) => `${id}:${accept[0] ?? ''}`);
      return [
        ...item.gaps.flatMap(({ id, accept }, at) =>
          accept.map((wording) => right({ chosen: key.with(at, `${id}:${wording}`) })),
        ),
        ...item.gaps.flatMap(({ id, mistakes }, at) =>
          mistakes.flatMap(({ accept, misconception }) =>
            accept.map((wording): Golden => ({
              draft: draft({ chosen: key.with(at, `${id}: ${wording.toUpperCase()} `) }),
              verdict: item.gaps.length > 1 ? 'part' : 'wrong',
              misconception,
            })),
          ),
        ),
      ];
    }
    case 'interval': {
      const range = (low: number, high: number) => ({
        chosen: [`low:${writeNumber(low)}`, `high:${writeNumber(high)}`],
      });
      const { truth, widest, misses } = item;
      return [
        right(range(truth - widest / 2, truth + widest / 2)),
        ...wrongs([misses.low], () => range(truth - 2 * widest, truth - widest)),
        ...wrongs([misses.high], () => range(truth + widest, truth + 2 * widest)),
        ...wrongs([misses.wide], () => range(truth - widest, truth + widest), 'part'),
      ];
    }
    case 'written': {
      const ids = item.criteria.map(({ id }) => id);
      return [
        right({ text: item.sample, chosen: ids }),
        ...wrongs(
          item.criteria,
          ({ id }) => ({ text: item.sample, chosen: ids.filter((other) => other !== id) }),
          'part',
        ),
      ];
    }
  }
}
