import type { Question } from '../../domain/interview/question.ts';
import { randomFrom } from '../../domain/ml/random.ts';

/** The follow-up of a question: one of its probes, the same for the same seed and place in the interview. */
export function probeOf(
  question: Question,
  seed: number,
  place: number,
): Question['probes'][number] {
  const pick = Math.floor(randomFrom(seed + place)() * question.probes.length);
  const probe = question.probes[pick];
  if (!probe) throw new Error(`the question "${question.id}" has no probe`);
  return probe;
}
