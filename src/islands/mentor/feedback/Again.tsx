import type { Kept } from '../../../domain/mentor/correspondence.ts';
import type { CaseWork, Submission } from '../../../domain/mentor/message.ts';
import { againFragment, runOf } from '../../../domain/mentor/again.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { attemptHref } from '../../case-study/address.ts';
import { NextCard } from '../../NextCard.tsx';

interface AgainProps {
  submission: Kept<Submission>;
  facts: readonly Fact[];
  /** Comments that are not resolved. */
  open: number;
}

const words: Readonly<Record<'answers' | 'interview', string>> = {
  answers: 'Answer what is still open again. Your mentor sees which answers changed.',
  interview: 'Take the questions again. Your mentor sees what changed.',
};

/** The two ways to change a run that was handed in: what was written about it, or another run. */
function CaseWords({ work, facts }: { work: CaseWork; facts: readonly Fact[] }) {
  const run = runOf(work, facts);
  const memo = 'Write the memo again';
  return (
    <>
      {run?.at ? <a href={attemptHref(work.case, 'debrief', run.at)}>{memo}</a> : memo}, or{' '}
      <a href={`/cases/${work.case}/`}>play the case again</a> and hand in that run. Your mentor
      sees what changed.
    </>
  );
}

/** The way on: the same work once more, as a new version. */
export function Again({ submission, facts, open }: AgainProps) {
  const { work } = submission.message;
  return (
    <div class="fd-again">
      <NextCard
        why={open === 0 ? 'Next' : `Next, with ${String(open)} still open`}
        title="Hand in again"
        text={work.kind === 'case' ? <CaseWords {...{ work, facts }} /> : words[work.kind]}
      >
        <a class="btn pri" href={`/hand-in/${againFragment(submission.message, facts)}`}>
          To the next version
        </a>
      </NextCard>
    </div>
  );
}
