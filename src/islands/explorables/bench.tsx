import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Control } from './Control.tsx';
import type { Settings, Values } from './setting.ts';
import { initialValues } from './setting.ts';
import { useSettled } from './use-position.ts';

/** What a bench takes: a small instrument inside a question, of which one setting moves. */
export interface BenchProps {
  /** Prefix for ids of elements: the same page may hold the lesson's instrument. */
  readonly id: string;
  /** Settings that do not stand where the instrument starts, by name. */
  readonly start: Readonly<Record<string, number>>;
  /** Name of the setting that moves. */
  readonly control: string;
  /** Where that setting stands; absent until the learner has moved it. */
  readonly value: number | undefined;
  /** The question is answered: nothing moves any more, and nothing is kept back. */
  readonly isFixed: boolean;
  readonly onMove: (value: number) => void;
  /** What stands above the drawings. */
  readonly head?: ComponentChildren;
}

/** Where a bench stands: the instrument's start, changed by the item, changed by the learner. */
export const useBench = <K extends string>(
  settings: Settings<K>,
  { start, control, value }: BenchProps,
): Values<K> =>
  useMemo(
    () => ({
      ...initialValues(settings),
      ...start,
      ...(value !== undefined && { [control]: value }),
    }),
    [settings, start, control, value],
  );

/** Moves the setting from a place on a drawing, if it is the one that moves. */
export const dragOf = (
  { control, isFixed, onMove }: BenchProps,
  key: string,
): ((value: number) => void) | undefined => (control === key && !isFixed ? onMove : undefined);

/** Enter checks an answer: not while the field shows a number that does not count yet. It is put in range first. */
function holdBack(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  if (event.key !== 'Enter' || field.type !== 'number') return;
  if (field.value !== '' && field.validity.valid) return;
  event.preventDefault();
  event.stopPropagation();
  field.blur();
  field.focus();
}

interface FrameProps<K extends string> extends BenchProps {
  settings: Settings<K>;
  values: Values<K>;
  /** What the position means, read out with the slider. */
  meaning: string;
  /** What the drawings show now, as a sentence. */
  says: string;
  plots: readonly ComponentChildren[];
  /** The readouts. */
  children: ComponentChildren;
}

/** The frame of every bench: drawings, the one control, readouts and the sentence. */
export function Bench<K extends string>(props: FrameProps<K>) {
  const { id, settings, control, value, isFixed, onMove, plots, says } = props;
  const settled = useSettled(says);
  const key = control as K;
  return (
    <div class="inst xp xp-bench" onKeyDown={holdBack}>
      {props.head}
      <div class="xp-plots">
        {plots.map((plot, at) => (
          <div key={at}>{plot}</div>
        ))}
      </div>
      {!isFixed && (
        <Control
          id={`${id}-${control}`}
          setting={settings[key]}
          rest={props.values[key]}
          meaning={props.meaning}
          onChange={onMove}
          value={value}
        />
      )}
      {props.children}
      <output class="xp-says">{settled}</output>
    </div>
  );
}
