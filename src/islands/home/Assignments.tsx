import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useFetched } from '../quiz/use-fetched.ts';
import { useStored } from '../use-stored.ts';

const unread: readonly Fact[] = [];

function Fetched({ facts }: { facts: readonly Fact[] }) {
  const { value } = useFetched('list', () => import('../mentor/accept/AssignmentList.tsx'));
  return value ? <value.AssignmentList facts={facts} heading="Asked of you" /> : null;
}

/** What mentors asked of the learner. Most visitors have nothing here, and load nothing for it. */
export function Assignments() {
  const facts = useStored($facts, unread);
  return facts.some(({ kind }) => kind === 'received') ? <Fetched facts={facts} /> : null;
}
