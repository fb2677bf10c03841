import { randomFrom, shuffled } from '../ml/random.ts';
import type { Group } from './question.ts';

/** One question, a short interview, or a loop of an interview day. */
export type Length = 'one' | 'twenty' | 'loop';

/** What a length means: how many questions, and about how many minutes with follow-ups and scoring. */
export interface LengthChoice {
  readonly id: Length;
  readonly title: string;
  readonly questions: number;
  readonly minutes: number;
}

/** Every length, the shortest first. */
export const lengths: readonly LengthChoice[] = [
  { id: 'one', title: 'One question', questions: 1, minutes: 10 },
  { id: 'twenty', title: '20 minutes', questions: 2, minutes: 20 },
  { id: 'loop', title: '45-minute loop', questions: 4, minutes: 45 },
];

/** What an interview is drawn from. */
export interface Drawing {
  /** The groups chosen, in any order. */
  readonly groups: readonly Group[];
  readonly length: Length;
  /** An unsigned 32-bit number. */
  readonly seed: number;
  /** How often the learner has met each question, by its id. */
  readonly met: ReadonlyMap<string, number>;
}

/**
 * Ids of the questions to ask, each at most once, in the order asked. Questions least met come first and ties are
 * broken by the seed; no group is asked twice before every group chosen was asked once. The same seed over the same
 * groups and meetings gives the same questions. Fewer than the length says only if the groups hold fewer.
 */
export function drawQuestions({ groups, length, seed, met }: Drawing): string[] {
  const random = randomFrom(seed);
  // The order in which groups were ticked must not change what a seed draws.
  const sorted = [...groups].sort((a, b) => (a.id < b.id ? -1 : 1));
  const left = shuffled(
    sorted.flatMap(({ id: group, questions }) =>
      questions.map((question) => ({ group, question })),
    ),
    random,
  ).sort((a, b) => (met.get(a.question) ?? 0) - (met.get(b.question) ?? 0));
  const count = lengths.find(({ id }) => id === length)?.questions ?? 1;
  const drawn: string[] = [];
  let asked = new Set<string>();
  while (drawn.length < count && left.length > 0) {
    const place = left.findIndex(({ group }) => !asked.has(group));
    if (place < 0) {
      asked = new Set();
      continue;
    }
    for (const { group, question } of left.splice(place, 1)) {
      asked.add(group);
      drawn.push(question);
    }
  }
  return drawn;
}
