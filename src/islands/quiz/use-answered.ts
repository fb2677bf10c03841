import { useEffect, useState } from 'preact/hooks';
import type * as answeredModule from './answered.ts';

export type Answered = typeof answeredModule;

/** Feedback and results, fetched once the learner has begun; if that fails, it is tried again at the next change. */
export function useAnswered(begun: boolean): Answered | undefined {
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    if (begun && !answered)
      import('./answered.ts').then(setAnswered, () => {
        // Verdicts and reasons stand beside the options all the same.
      });
  });
  return answered;
}
