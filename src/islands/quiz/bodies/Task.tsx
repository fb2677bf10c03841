import type { ComponentType } from 'preact';
import type { TaskItem } from '../../../schemas/quiz.ts';
import type { BenchProps } from '../../explorables/bench.tsx';
import type { BodyProps } from '../types.ts';
import { useFetched } from '../use-fetched.ts';
import { DoneBench, OpenBench } from './TaskBench.tsx';

type AnyBench = ComponentType<BenchProps>;

/** The instruments; each is fetched when a question first needs it. */
const benches: Readonly<Record<TaskItem['explorable'], () => Promise<AnyBench>>> = {
  threshold: async () =>
    (await import('../../explorables/threshold/ThresholdBench.tsx')).ThresholdBench,
  'roc-pr': async () => (await import('../../explorables/roc-pr/RocPrBench.tsx')).RocPrBench,
  calibration: async () =>
    (await import('../../explorables/calibration/CalibrationBench.tsx')).CalibrationBench,
  newsvendor: async () =>
    (await import('../../explorables/newsvendor/NewsvendorBench.tsx')).NewsvendorBench,
};

/** An instrument to set, fetched on demand. */
export function Task(props: BodyProps<TaskItem>) {
  const { entry, item } = props;
  const { value: Bench, failed } = useFetched(item.explorable, benches[item.explorable]);
  if (!Bench)
    return (
      <p class="small q-note" role="status">
        {failed
          ? 'The instrument could not be fetched. It will be tried again when you come back to this question.'
          : 'Fetching the instrument …'}
      </p>
    );
  if (entry.status === 'open') return <OpenBench {...props} Bench={Bench} />;
  return <DoneBench key={entry.answers.length} {...props} Bench={Bench} />;
}
