import type { ComponentType } from 'preact';
import type { AskedItem } from '../../schemas/quiz.ts';
import { NumberField } from './NumberField.tsx';
import { Options } from './Options.tsx';
import type { BodyProps } from './types.ts';
import { useFetched } from './use-fetched.ts';

type Part = ComponentType<BodyProps>;

/** Parts that few questions need, fetched when one of them is asked. */
const others: Partial<Record<AskedItem['type'], () => Promise<object>>> = {
  order: () => import('./bodies/Order.tsx'),
  match: () => import('./bodies/Match.tsx'),
  'fill-in': () => import('./bodies/FillIn.tsx'),
  interval: () => import('./bodies/Interval.tsx'),
  written: () => import('./bodies/Written.tsx'),
  task: () => import('./bodies/Task.tsx'),
};

/** The part of a question that depends on its type, open and answered. */
export function Body(props: BodyProps) {
  const { type } = props.item;
  const { value, failed } = useFetched(type, others[type]);
  const isChoice = type === 'single' || type === 'multiple';
  // Every module of a part has one export, the part.
  const Found = (
    type === 'numeric' ? NumberField : isChoice ? Options : Object.values(value ?? {})[0]
  ) as Part | undefined;
  if (Found) return <Found {...props} />;
  return (
    <p class="small q-note" role="status">
      {failed
        ? 'This question could not be fetched. It will be tried again when you come back to it.'
        : 'Fetching this question …'}
    </p>
  );
}
