import { useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts, record } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';

const none: readonly Fact[] = [];

/** A guess made before the instrument opens: on record, skipped for this visit, or still to come. */
export interface Prediction {
  readonly guess: number | undefined;
  readonly skipped: boolean;
  readonly lockIn: (guess: number) => void;
  readonly skip: () => void;
}

/** The learner's latest recorded guess for an explorable; a guess is recorded with the truth of its day. */
export function usePrediction(explorable: string, truth: number): Prediction {
  const facts = useStored($facts, none);
  const [skipped, setSkipped] = useState(false);
  const made = facts.findLast(
    (fact) => fact.kind === 'predicted' && fact.explorable === explorable,
  );
  return {
    guess: made?.kind === 'predicted' ? made.guess : undefined,
    skipped,
    lockIn: (guess) => {
      record({ kind: 'predicted', explorable, guess, truth });
    },
    skip: () => {
      setSkipped(true);
    },
  };
}
