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

/** Seconds for which a moment is told: long enough to be heard, too short to be wrong. */
const TOLD = 10;

/**
 * What is said of the clock: five minutes and one minute before the end for a moment, twenty seconds before it and
 * after it for as long as that is so; otherwise nothing.
 */
export function momentWords(ms: number): string {
  const within = (seconds: number) => ms <= seconds * 1000 && ms > (seconds - TOLD) * 1000;
  if (ms <= 0)
    return 'Time is up. Nothing is lost: hand in now, add time, or go on without the clock.';
  if (ms <= 20_000) return 'Twenty seconds left. You can add time.';
  return within(300) ? 'Five minutes left.' : within(60) ? 'One minute left.' : '';
}

/** Most minutes that a fact may add. */
const MOST_ADDED = 10_000;

/** Minutes to record so that `more` are left of what now has `ms` left; time that has run out is made up for. */
export const minutesToAdd = (more: number, ms: number): number =>
  Math.min(MOST_ADDED, more + Math.ceil(Math.max(0, -ms) / 60_000));
