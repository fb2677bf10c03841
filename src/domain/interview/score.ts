import { latestMarks } from '../flashcards/deck.ts';
import type { Fact } from '../progress/fact.ts';
import type { Group, Question } from './question.ts';
import { type Asked, friendAssessments, type Interview, ownAssessment } from './session.ts';

/** The highest score of an answer. */
export const FULL_SCORE = 6;
/** The gate: the least average, and the least single score, that meet it. */
export const GATE = { average: 4, lowest: 3 } as const;

// Sums of fifths and sixths miss whole numbers by a last bit, and the gate is a whole number.
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Score of an answer, 0 to 6: six times the mean of its marks (0, 0.5 or 1); 0 without marks. */
export function scoreOf(marks: readonly number[]): number {
  return marks.length === 0 ? 0 : tidy(FULL_SCORE * mean(marks));
}

/** How scores stand against the gate. */
export interface Gate {
  /** 0 without scores, as is `lowest`. */
  readonly average: number;
  readonly lowest: number;
  /** `none` without scores. */
  readonly verdict: 'none' | 'met' | 'not-met';
  /** What is below the gate; `average` if both are. Undefined unless the verdict is `not-met`. */
  readonly because: 'average' | 'lowest' | undefined;
}

/** The gate rule: an average of at least 4 of 6, and no score below 3. */
export function gateOf(scores: readonly number[]): Gate {
  if (scores.length === 0) return { average: 0, lowest: 0, verdict: 'none', because: undefined };
  const average = tidy(mean(scores));
  const lowest = Math.min(...scores);
  const because = average < GATE.average ? 'average' : lowest < GATE.lowest ? 'lowest' : undefined;
  return { average, lowest, verdict: because === undefined ? 'met' : 'not-met', because };
}

/**
 * The score that counts for an answer: the mean of what friends gave, each by their latest, as one hears oneself too
 * kindly; without friends, the learner’s own latest. Undefined for an answer nobody scored.
 */
export function countedScore(asked: Asked | undefined): number | undefined {
  const friends = friendAssessments(asked).map(({ marks }) => scoreOf(marks));
  if (friends.length > 0) return tidy(mean(friends));
  const own = ownAssessment(asked);
  return own && scoreOf(own.marks);
}

/** The scores that count of one interview, in the order asked. */
export function interviewScores({ questions, asked }: Interview): number[] {
  return questions.flatMap((question) => countedScore(asked.get(question)) ?? []);
}

/** A score on the line of a dimension. */
export interface DimensionScore {
  readonly interview: string;
  readonly question: string;
  /** Name of the friend; empty for the learner’s own. */
  readonly by: string;
  readonly score: number;
  /** When it was given, in milliseconds since the epoch, and the local civil date. */
  readonly at: number;
  readonly day: string;
}

/** How a learner stands in one group of questions. */
export interface Dimension {
  readonly group: string;
  readonly title: string;
  /** What the learner and what friends gave, oldest first; each by their latest of an answer. */
  readonly self: readonly DimensionScore[];
  readonly friend: readonly DimensionScore[];
  /** The score that counts of the newest answer scored, and the mean of those of all answers; undefined without one. */
  readonly latest: number | undefined;
  readonly average: number | undefined;
}

/**
 * The dimensions of the scorecard, one for each group in its order, from interviews as `interviewsOf` gives them (newest
 * first); questions that have left the site are left out.
 */
export function dimensions(
  interviews: readonly Interview[],
  groups: readonly Group[],
  questions: readonly Question[],
): Dimension[] {
  const groupOf = new Map(questions.map(({ id, group }) => [id, group]));
  const answers = [...interviews].reverse().flatMap(({ id, questions: ids, asked }) =>
    ids.flatMap((question) => {
      const own = asked.get(question);
      return own ? [{ interview: id, question, asked: own }] : [];
    }),
  );
  return groups.map(({ id: group, title }) => {
    const own = answers.filter(({ question }) => groupOf.get(question) === group);
    const lineOf = (isSelf: boolean): DimensionScore[] =>
      own
        .flatMap(({ interview, question, asked }) => {
          const self = ownAssessment(asked);
          const given = isSelf ? (self ? [self] : []) : friendAssessments(asked);
          return given.map(({ by, marks, at, day }) => {
            const score = scoreOf(marks);
            return { interview, question, by, score, at, day };
          });
        })
        .sort((a, b) => a.at - b.at);
    const counted = own.flatMap(({ asked }) => countedScore(asked) ?? []);
    return {
      group,
      title,
      self: lineOf(true),
      friend: lineOf(false),
      latest: counted.at(-1),
      average: counted.length > 0 ? tidy(mean(counted)) : undefined,
    };
  });
}

/** Points that became cards: `<question>/<point>` whose latest mark, whoever gave it, is below 1. */
export function weakPoints(facts: readonly Fact[]): string[] {
  return [...latestMarks(facts)]
    .filter(([, mark]) => mark < 1)
    .map(([card]) => card.slice('point/'.length));
}
