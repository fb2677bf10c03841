import type { CaseText } from '../../../domain/case-study/case.ts';
import type { Parting } from '../../../domain/case-study/parting.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

interface LaterProps {
  of: CaseText;
  /** Id of the attempt's last fact. */
  last: string;
  facts: readonly Fact[];
  /** The decisions that cost most. */
  worst: readonly Parting[];
}

/** The end of the page, below all figures: its script is fetched while they are read. */
export function Later({ of, last, facts, worst }: LaterProps) {
  const { value, failed } = useFetched('', () => import('./fetched-later.ts'));
  if (!value)
    return (
      <p role="status">
        {failed &&
          'What follows could not be fetched: the memo, the sources and what to do next. Your record is safe; load the page again when you are connected.'}
      </p>
    );
  return (
    <>
      <value.Writing {...{ of, facts, last }} />
      <value.Sources of={of} />
      <value.Next {...{ of, last, worst }} />
    </>
  );
}
