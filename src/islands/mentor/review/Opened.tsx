import type { ComponentType } from 'preact';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import type { Work } from '../../../domain/mentor/message.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

/** What the review of one submission needs, whatever was handed in. */
export interface BodyProps {
  readonly arrival: Arrival;
  readonly arrivals: readonly Arrival[];
  readonly facts: readonly Fact[];
  /** Back to what came in. */
  readonly onDone: () => void;
}

const bodies: Readonly<Record<Work['kind'], () => Promise<ComponentType<BodyProps>>>> = {
  case: async () => (await import('./CaseReview.tsx')).CaseReview,
  answers: async () => (await import('./AnswersReview.tsx')).AnswersReview,
  interview: async () => (await import('./InterviewReview.tsx')).InterviewReview,
};

/** One submission being reviewed; what its kind needs is fetched now. */
export function Opened(props: BodyProps) {
  const { kind } = props.arrival.kept.message.work;
  const { value: Body, failed } = useFetched(kind, bodies[kind]);
  if (!Body)
    return (
      <p role="status">
        {failed ? 'This part could not be fetched. Reload the page.' : 'Opening …'}
      </p>
    );
  return <Body {...props} />;
}
