import { lengths, type Length } from '../../domain/interview/draw.ts';
import type { Level } from '../../domain/interview/level.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { record } from '../../stores/log.ts';
import { newAttempt } from '../quiz/new-attempt.ts';

/** What an interview asks. */
export interface Plan {
  readonly level: Level;
  readonly seed: number;
  /** Ids of the questions, in the order asked. */
  readonly questions: readonly string[];
}

/** The length that has as many questions; the longest for more. */
export const lengthOf = ({ questions }: Pick<Interview, 'questions'>): Length =>
  lengths.find((length) => length.questions >= questions.length)?.id ?? 'loop';

/** Begins an interview and gives its id. */
export function startInterview({ level, seed, questions }: Plan): string {
  const { id } = newAttempt();
  record({ kind: 'interviewed', attempt: id, seed, level, questions });
  return id;
}

/** Closes an interview: what was scored counts, the rest stays open and is asked another time. */
export function endInterview(attempt: string): void {
  record({ kind: 'ended', attempt });
}
