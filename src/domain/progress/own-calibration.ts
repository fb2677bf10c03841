import { brier } from '../ml/calibration.ts';
import { wilsonInterval } from '../ml/interval.ts';
import { type GradedAnswer, TOO_SURE } from './rereads.ts';

/** Below this many first answers, what looks like a habit may as well be luck. */
export const FEWEST_FOR_ADVICE = 10;

/** First answers given at about one confidence; all shares from 0 to 1. */
export interface ConfidenceBand {
  /** The confidence stated, to the nearest tenth. */
  readonly said: number;
  readonly answers: number;
  readonly right: number;
  /** 95 % Wilson interval of the share that was right: wide while there are few answers. */
  readonly low: number;
  readonly high: number;
}

/** How far a learner's stated confidence goes beyond what came true in one lesson. */
export interface TopicGap {
  readonly lesson: string;
  readonly answers: number;
  /** Mean confidence minus share right: above 0 is too sure. */
  readonly gap: number;
}

export interface OwnCalibration {
  readonly answers: number;
  /** Mean squared distance between confidence and outcome (Brier 1950); 0 is perfect, always saying 50 % gives 0.25. */
  readonly brier: number | undefined;
  readonly bands: readonly ConfidenceBand[];
  readonly topics: readonly TopicGap[];
  /** What the answers support saying: `few` is too little to say anything. */
  readonly verdict: 'few' | 'too-sure' | 'too-careful' | 'fits';
}

/** An answer with a stated confidence. */
type Claim = GradedAnswer & { readonly confidence: number };

const isRight = ({ right }: Claim): 0 | 1 => (right ? 1 : 0);
const count = (answers: readonly Claim[]): number => answers.filter(isRight).length;
const meanConfidence = (answers: readonly Claim[]): number =>
  answers.reduce((sum, { confidence }) => sum + confidence, 0) / answers.length;

/** The first answer to each question: later ones are given after the reasons were read, as are those after giving up. */
function firstAnswers(answers: readonly GradedAnswer[]): Claim[] {
  const first = new Map<string, GradedAnswer>();
  for (const answer of answers) {
    const question = `${answer.lesson}\n${answer.item}`;
    if (!first.has(question)) first.set(question, answer);
  }
  return [...first.values()].filter((answer): answer is Claim => answer.confidence !== undefined);
}

/** True if the interval of what was right lies wholly below what was said. */
const isTooSure = (answers: readonly Claim[]): boolean =>
  answers.length > 0 &&
  wilsonInterval(count(answers), answers.length).high < meanConfidence(answers);

function verdictOn(answers: readonly Claim[]): OwnCalibration['verdict'] {
  if (answers.length < FEWEST_FOR_ADVICE) return 'few';
  const sure = answers.filter(({ confidence }) => confidence >= TOO_SURE);
  if (isTooSure(answers) || isTooSure(sure)) return 'too-sure';
  return wilsonInterval(count(answers), answers.length).low > meanConfidence(answers)
    ? 'too-careful'
    : 'fits';
}

/**
 * How a learner's confidence compares with what came true. Only first answers count.
 * The same Brier score and the same interval as in the lessons on calibration and small numbers.
 */
export function ownCalibration(all: readonly GradedAnswer[]): OwnCalibration {
  const answers = firstAnswers(all);
  const grouped = (of: (answer: Claim) => string | number) => Map.groupBy(answers, of);
  const bands = [...grouped(({ confidence }) => Math.round(confidence * 10) / 10)]
    .map(([said, group]): ConfidenceBand => {
      const right = count(group);
      return {
        said: Number(said),
        answers: group.length,
        right,
        ...wilsonInterval(right, group.length),
      };
    })
    .sort((a, b) => a.said - b.said);
  const topics = [...grouped(({ lesson }) => lesson)]
    .map(([lesson, group]): TopicGap => ({
      lesson: String(lesson),
      answers: group.length,
      gap: meanConfidence(group) - count(group) / group.length,
    }))
    .sort((a, b) => b.gap - a.gap);
  const confidences = answers.map(({ confidence }) => confidence);
  return {
    answers: answers.length,
    brier: brier(confidences, answers.map(isRight)),
    bands,
    topics,
    verdict: verdictOn(answers),
  };
}
