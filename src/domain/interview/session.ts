import type { Fact } from '../progress/fact.ts';
import { type Level, readLevel } from './level.ts';

/** One scoring of one answer. */
export interface Assessment {
  /** Id of the fact. */
  readonly id: string;
  /** Name of the friend who interviewed; empty for the learner’s own score. */
  readonly by: string;
  /** Ids of rubric points; `marks` (0, 0.5 or 1) and `evidence` go by the same places. */
  readonly points: readonly string[];
  readonly marks: readonly number[];
  readonly evidence: readonly string[];
  /** Texts of the red flags heard. */
  readonly flags: readonly string[];
  readonly remark: string;
  /** Milliseconds since the epoch, and the local civil date. */
  readonly at: number;
  readonly day: string;
}

/** A question of an interview that was answered, or scored without having been timed here. */
export interface Asked {
  readonly question: string;
  /** Seconds of thinking and of talking; 0 if they were not taken. */
  readonly think: number;
  readonly talk: number;
  /** Id of the follow-up that was asked; empty until the answer was given. */
  readonly probe: string;
  readonly notes: string;
  /** Oldest first; the learner’s own and friends’ together. */
  readonly assessments: readonly Assessment[];
}

/** One mock interview. */
export interface Interview {
  /** Id of the attempt, which its facts carry. */
  readonly id: string;
  readonly seed: number;
  readonly level: Level;
  /** Ids of the questions, in the order asked; some may since have left the site. */
  readonly questions: readonly string[];
  /** When it began, in milliseconds since the epoch, and the local civil date. */
  readonly at: number;
  readonly day: string;
  /** When it was ended; absent while it is open. */
  readonly endedAt?: number;
  /** What was answered or scored, by the id of the question. */
  readonly asked: ReadonlyMap<string, Asked>;
}

type Building = Omit<Interview, 'asked'> & { asked: Map<string, Asked> };
type Answered = Fact & { kind: 'spoken' | 'assessed' };

const emptyAsked = (question: string): Asked => ({
  question,
  think: 0,
  talk: 0,
  probe: '',
  notes: '',
  assessments: [],
});

function withAnswer(asked: Asked, fact: Answered): Asked {
  if (fact.kind === 'spoken') {
    const { think, talk, probe, notes } = fact;
    return { ...asked, think, talk, probe, notes };
  }
  const { id, by, points, marks, evidence, flags, remark, at, day } = fact;
  const assessment = { id, by, points, marks, evidence, flags, remark, at, day };
  return { ...asked, assessments: [...asked.assessments, assessment] };
}

/**
 * Every interview, newest first. An answer given again replaces the one before; scores are all kept. Facts about an
 * interview that never began, or a question it does not ask, are left out.
 */
export function interviewsOf(facts: readonly Fact[]): Interview[] {
  const interviews = new Map<string, Building>();
  for (const fact of facts) {
    if (fact.kind === 'interviewed') {
      if (interviews.has(fact.attempt)) continue;
      const { attempt: id, seed, questions, at, day } = fact;
      const level = readLevel(fact.level);
      interviews.set(id, { id, seed, level, questions, at, day, asked: new Map() });
    } else if (fact.kind === 'ended') {
      const interview = interviews.get(fact.attempt);
      if (interview) interviews.set(fact.attempt, { endedAt: fact.at, ...interview });
    } else if (fact.kind === 'spoken' || fact.kind === 'assessed') {
      const interview = interviews.get(fact.attempt);
      if (!interview?.questions.includes(fact.question)) continue;
      const before = interview.asked.get(fact.question) ?? emptyAsked(fact.question);
      interview.asked.set(fact.question, withAnswer(before, fact));
    }
  }
  return [...interviews.values()].reverse();
}

/** The interview to go on with: the newest, unless it has ended. */
export function openInterview(facts: readonly Fact[]): Interview | undefined {
  const newest = interviewsOf(facts)[0];
  return newest?.endedAt === undefined ? newest : undefined;
}

/** In how many interviews each question was answered or scored, by its id; for drawing the ones least met. */
export function timesMet(interviews: readonly Interview[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const { asked } of interviews)
    for (const question of asked.keys()) met.set(question, (met.get(question) ?? 0) + 1);
  return met;
}

/** The latest scoring of an answer by the learner. */
export function ownAssessment(asked: Asked | undefined): Assessment | undefined {
  return asked?.assessments.findLast(({ by }) => by === '');
}

/** The latest scoring of an answer by each friend, by name in the order they first scored it. */
export function friendAssessments(asked: Asked | undefined): Assessment[] {
  const latest = new Map<string, Assessment>();
  for (const each of asked?.assessments ?? []) if (each.by !== '') latest.set(each.by, each);
  return [...latest.values()];
}
