import { useState } from 'preact/hooks';
import { correspondenceOf } from '../../../domain/mentor/correspondence.ts';
import { type Intake, intakeOf } from '../../../domain/mentor/intake.ts';
import { $facts } from '../../../stores/log.ts';
import { keep } from '../keep.ts';
import { catalog } from '../use-catalog.ts';
import { readLetters, type Source } from './read-letters.ts';

/** Most files that are read at one go. */
export const MOST_FILES = 500;
/** Messages are kept in slices of so many milliseconds, between which the page can draw. */
const SLICE = 12;
/** Progress is told this often, in milliseconds: each telling draws the page. */
const TOLD = 120;

interface Going<At extends string> {
  readonly at: At;
  readonly count: number;
  readonly of: number;
}
interface Sorted<At extends string> {
  readonly at: At;
  readonly intake: Intake;
  /** Files beyond the most that are read at one go. */
  readonly beyond: number;
}

/** Where an import stands. Nothing is kept before the mentor has agreed to the preview. */
export type Stage =
  | { readonly at: 'idle' }
  | Going<'reading'>
  | Going<'taking'>
  | Sorted<'preview'>
  | Sorted<'done'>
  | { readonly at: 'failed' };

const rest = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Calls back at most every so often. */
function seldom(tell: (count: number) => void): (count: number) => void {
  let last = 0;
  return (count) => {
    if (performance.now() - last < TOLD) return;
    last = performance.now();
    tell(count);
  };
}

async function takeIn({ submissions, feedback }: Intake, onTaken: (count: number) => void) {
  // Submissions first: a review is of use only beside what it reviews.
  const all = [...submissions, ...feedback];
  let until = performance.now() + SLICE;
  for (const [at, { message, key }] of all.entries()) {
    await keep('received', message, key);
    if (performance.now() < until) continue;
    onTaken(at + 1);
    await rest();
    until = performance.now() + SLICE;
  }
}

/** Reads, previews and takes in whatever was sent. */
export function useIntake() {
  const [stage, setStage] = useState<Stage>({ at: 'idle' });
  const read = async (sources: readonly Source[]) => {
    const of = Math.min(sources.length, MOST_FILES);
    setStage({ at: 'reading', count: 0, of });
    try {
      const [known, { opened, refused }] = await Promise.all([
        catalog(),
        readLetters(
          sources.slice(0, MOST_FILES),
          seldom((count) => {
            setStage({ at: 'reading', count, of });
          }),
        ),
      ]);
      const intake = intakeOf(opened, correspondenceOf($facts.get()), known);
      setStage({
        at: 'preview',
        intake: { ...intake, refused: [...refused, ...intake.refused] },
        beyond: sources.length - of,
      });
    } catch {
      setStage({ at: 'failed' });
    }
  };
  const accept = async () => {
    if (stage.at !== 'preview') return;
    const { intake, beyond } = stage;
    const of = intake.submissions.length + intake.feedback.length;
    setStage({ at: 'taking', count: 0, of });
    await takeIn(
      intake,
      seldom((count) => {
        setStage({ at: 'taking', count, of });
      }),
    );
    setStage({ at: 'done', intake, beyond });
  };
  const putAway = () => {
    setStage({ at: 'idle' });
  };
  return { stage, read, accept, putAway };
}
