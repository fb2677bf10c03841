import type { Candidate } from '../../domain/quiz/select.ts';
import { LONG_AGO } from '../../domain/quiz/select.ts';
import type { Mode } from '../../domain/quiz/session.ts';

export const modeNames: Readonly<Record<Mode, string>> = {
  practice: 'Practice',
  check: 'Check',
  review: 'Mixed review',
};

export const modeNotes: Readonly<Record<Mode, string>> = {
  practice: 'Each answer is explained at once; hints are there to be asked for.',
  check: 'Like an exam: answers may be changed until you hand in, then all are explained.',
  review: 'From everything you have met: what was wrong, too sure or long ago comes first.',
};

/** A count with its noun. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** What waits to be reviewed, in one sentence. */
export function dueSentence(candidates: readonly Candidate[]): string {
  const count = (is: (candidate: Candidate) => boolean) => candidates.filter(is).length;
  const wrong = count((c) => c.wrong);
  const sure = count((c) => c.tooSure && !c.wrong);
  const old = count((c) => !c.wrong && !c.tooSure && (c.days ?? 0) >= LONG_AGO);
  const fresh = count((c) => c.met && c.days === undefined);
  const parts = [
    wrong > 0 ? `${String(wrong)} not right yet` : '',
    sure > 0 ? `${String(sure)} surer than right at first` : '',
    old > 0 ? `${String(old)} not asked for ${String(LONG_AGO)} days or more` : '',
    fresh > 0 ? `${String(fresh)} you have read about and not answered` : '',
  ].filter(Boolean);
  if (count((c) => c.met) === 0)
    return 'You have met no lesson yet, so a review starts with the first one.';
  return parts.length === 0
    ? 'Nothing waits: what you have met is right and fresh. A review keeps it so.'
    : `Waiting for you: ${parts.join(', ')}.`;
}

/** Time as 4:05; past the end as −0:30. */
export function clockText(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000));
  const rest = String(seconds % 60).padStart(2, '0');
  return `${ms < 0 && seconds > 0 ? '−' : ''}${String(Math.floor(seconds / 60))}:${rest}`;
}

/** Moments told to people who do not see the clock, in seconds before the end; the last one offers more time. */
export const MOMENTS = [300, 60, 20, 0] as const;

/** What is said once the clock has passed the latest of `MOMENTS`; empty before the first. */
export function momentWords(ms: number): string {
  const passed = MOMENTS.filter((seconds) => ms <= seconds * 1000).at(-1);
  if (passed === undefined) return '';
  if (passed === 0)
    return 'Time is up. Nothing is lost: hand in now, add time, or go on without the clock.';
  return passed === 20
    ? 'Twenty seconds left. You can add time.'
    : `${passed === 300 ? 'Five minutes' : 'One minute'} left.`;
}
