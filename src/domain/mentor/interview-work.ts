import { type Asked, type Interview, ownAssessment } from '../interview/session.ts';
import { type InterviewWork, messageLimits, type SpokenAnswer } from './message.ts';

const MARKS = [0, 0.5, 1] as const;

/** The mark that a rubric knows nearest to a number that a file may hold. */
const markOf = (value: number): number =>
  [...MARKS].sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0] ?? 0;

function answerOf({ question, think, talk, notes, ...asked }: Asked): SpokenAnswer {
  const own = ownAssessment({ question, think, talk, notes, ...asked });
  const points = [...new Set(own?.points)].slice(0, messageLimits.points);
  const at = (point: string): number => own?.points.indexOf(point) ?? -1;
  return {
    question,
    think,
    talk,
    notes: notes.trim().slice(0, messageLimits.notes),
    points,
    marks: points.map((point) => markOf(own?.marks[at(point)] ?? 0)),
    evidence: points.map((point) =>
      (own?.evidence[at(point)] ?? '').trim().slice(0, messageLimits.evidence),
    ),
  };
}

/** True for an interview that is over and in which at least one question was answered or scored. */
export const canHandIn = ({ endedAt, asked }: Interview): boolean =>
  endedAt !== undefined && asked.size > 0;

/**
 * An interview as it is handed in: each question that was answered, with the learner’s own latest score. What friends
 * scored, red flags and remarks stay here.
 */
export const interviewWorkOf = ({ level, questions, asked }: Interview): InterviewWork => ({
  kind: 'interview',
  level,
  answers: questions
    .flatMap((id) => asked.get(id) ?? [])
    .slice(0, messageLimits.questions)
    .map(answerOf),
});
