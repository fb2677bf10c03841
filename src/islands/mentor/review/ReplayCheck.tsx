import { replayWork } from '../../../domain/mentor/case-work.ts';
import type { CaseWork } from '../../../domain/mentor/message.ts';
import { replayWords } from '../../../domain/mentor/replay-words.ts';
import { useCase } from '../../case-study/use-case.ts';
import { Icon } from './Icon.tsx';

/** What this browser’s own replay of a run says about it. */
export function ReplayCheck({ work }: { work: CaseWork }) {
  const { of, failed } = useCase(work.case);
  if (!of)
    return <>{failed ? 'The case could not be fetched, so it was not replayed.' : 'Replaying …'}</>;
  const replayed = replayWork(of, work);
  const words = replayWords(
    replayed,
    work,
    (ending) => of.simulation.endings.find(({ id }) => id === ending)?.title,
  );
  const isSame = replayed.verdict === 'same';
  return (
    <span class={isSame ? 'mr-check' : 'mr-check is-off'}>
      <Icon name={isSame ? 'check' : 'warn'} />
      <span>{words}</span>
    </span>
  );
}
