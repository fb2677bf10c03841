import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { writeAmount } from '../../../domain/quiz/number-text.ts';
import type { TaskItem } from '../../../schemas/quiz.ts';
import type { BenchProps } from '../../explorables/bench.tsx';
import type { BodyProps } from '../types.ts';

type TaskBenchProps = BodyProps<TaskItem> & { Bench: ComponentType<BenchProps> };

/** The instrument while the item is open: one setting moves, and is the answer. */
export function OpenBench({ Bench, item, id, draft, edit }: TaskBenchProps) {
  const value = draft.text === '' ? undefined : Number(draft.text);
  return (
    <Bench
      {...{ id, value }}
      start={item.start}
      control={item.control}
      isFixed={false}
      onMove={(moved) => {
        edit({ text: String(moved) });
      }}
    />
  );
}

/** The instrument at the answer, and at what the learner set. */
export function DoneBench({ Bench, entry, item, id }: TaskBenchProps) {
  const [isOwn, setOwn] = useState(false);
  const latest = entry.answers.at(-1);
  const own = latest?.shown ? item.answer : Number(latest?.response);
  const choice = (name: string, value: number, showsOwn: boolean) => (
    <button
      type="button"
      class="btn sm"
      aria-pressed={isOwn === showsOwn}
      onClick={() => {
        setOwn(showsOwn);
      }}
    >
      {name}: {writeAmount(value, item.unit)}
    </button>
  );
  return (
    <Bench
      id={id}
      start={item.start}
      control={item.control}
      value={isOwn ? own : item.answer}
      isFixed
      onMove={() => undefined}
      head={
        own !== item.answer && (
          <div class="xp-presets" role="group" aria-label="What the instrument shows">
            {choice('Your setting', own, true)}
            {choice('The answer', item.answer, false)}
          </div>
        )
      }
    />
  );
}
