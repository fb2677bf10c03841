import type { Kept } from '../../../domain/mentor/correspondence.ts';
import type { Submission } from '../../../domain/mentor/message.ts';
import { againFragment } from '../../../domain/mentor/again.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { NextCard } from '../../NextCard.tsx';

interface AgainProps {
  submission: Kept<Submission>;
  facts: readonly Fact[];
  /** Comments that are not resolved. */
  open: number;
}

const words: Readonly<Record<'case' | 'answers' | 'interview', string>> = {
  case: 'Write the memo again, or play the case again and hand in that run. Your mentor sees what changed.',
  answers: 'Answer what is still open again. Your mentor sees which answers changed.',
  interview: 'Take the questions again. Your mentor sees what changed.',
};

/** The way on: the same work once more, as a new version. */
export const Again = ({ submission, facts, open }: AgainProps) => (
  <div class="fd-again">
    <NextCard
      why={open === 0 ? 'Next' : `Next, with ${String(open)} still open`}
      title="Hand in again"
      text={words[submission.message.work.kind]}
    >
      <a class="btn pri" href={`/hand-in/${againFragment(submission.message, facts)}`}>
        To the next version
      </a>
    </NextCard>
  </div>
);
