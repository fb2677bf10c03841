import { randomFrom } from '../../../../../src/domain/ml/random.ts';
import type { Drawing } from '../../../../../src/domain/quiz/model.ts';
import { models } from '../../../../../src/domain/quiz/models/all.ts';
import { writeNumber } from '../../../../../src/domain/quiz/number-text.ts';

/** The first drawing that a model settles on, and the throws it took. */
export function drawn(name: string, seed: number): Drawing & { readonly throws: number } {
  const random = randomFrom(seed);
  for (let throws = 1; throws <= 200; throws += 1) {
    const drawing = models[name]?.(random);
    if (drawing) return { ...drawing, throws };
  }
  throw new Error(`${name} finds nothing in 200 throws from seed ${seed}`);
}

/** A figure as a learner reads it from the page. */
export const asRead = (value: number): number => Number(writeNumber(value).replaceAll(',', ''));

/** What a learner reads and what the model says, for seeds 1 to 1,000. */
export function* attempts(name: string) {
  for (let seed = 1; seed <= 1000; seed += 1) {
    const { values, answer, mistakes } = drawn(name, seed);
    const read = (figure: string): number => asRead(values[figure] ?? NaN);
    const wrong = (mistake: string): number => mistakes[mistake] ?? NaN;
    yield { read, answer, wrong };
  }
}
