import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textsOf } from '../../../domain/quiz/kinds/kind.ts';
import { entriesToOrder } from '../../../domain/quiz/shuffle.ts';
import type { OrderItem } from '../../../schemas/quiz.ts';
import type { BodyProps } from '../types.ts';
import { Judged } from './Judged.tsx';

/** The entries as the learner has put them; as they were dealt before the first move. */
function rowsOf({ item, draft, entry }: BodyProps<OrderItem>): OrderItem['entries'] {
  const kept = [...new Set(draft.chosen)].flatMap(
    (id) => item.entries.find((row) => row.id === id) ?? [],
  );
  return kept.length === item.entries.length ? kept : entriesToOrder(item, entry.seed);
}

const arrows = { up: 'M8 13.5V3M3 7.5 8 2.5 13 7.5', down: 'M8 2.5V13M3 8.5 8 13.5 13 8.5' };

interface StepProps {
  to: keyof typeof arrows;
  text: string;
  isEnd: boolean;
  onStep: (button: HTMLElement) => void;
}

/** At an end the button stays: it would take the focus away with it. */
const Step = ({ to, text, isEnd, onStep }: StepProps) => (
  <button
    type="button"
    class="q-step"
    aria-label={`Move ${to}: ${text}`}
    aria-disabled={isEnd}
    onClick={(event) => {
      onStep(event.currentTarget);
    }}
  >
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path d={arrows[to]} />
    </svg>
  </button>
);

function Rows(props: BodyProps<OrderItem>) {
  const [told, tell] = useState({ place: 0, moves: 0 });
  const held = useRef<HTMLElement>();
  const rows = rowsOf(props);
  const ids = rows.map(({ id }) => id);
  // A row that changes places leaves the page for a moment, and the button in it loses the focus.
  useLayoutEffect(() => {
    held.current?.focus();
    held.current = undefined;
  }, [ids.join()]);
  const move = (from: number, to: number, button: HTMLElement): void => {
    const id = ids[from];
    if (id === undefined || to < 0 || to >= ids.length) return;
    held.current = button;
    tell({ place: to + 1, moves: told.moves + 1 });
    props.edit({ chosen: ids.toSpliced(from, 1).toSpliced(to, 0, id) });
  };
  return (
    <>
      <ol>
        {rows.map(({ id, text }, at) => (
          <li
            class="opt q-row"
            key={id}
            onKeyDown={(event) => {
              const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
              if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              move(at, at + by, event.target as HTMLElement);
            }}
          >
            <span class="k">{at + 1}</span>
            <span class="txt">{text}</span>
            <span class="q-moves">
              <Step
                to="up"
                text={text}
                isEnd={at === 0}
                onStep={(button) => {
                  move(at, at - 1, button);
                }}
              />
              <Step
                to="down"
                text={text}
                isEnd={at === rows.length - 1}
                onStep={(button) => {
                  move(at, at + 1, button);
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <p class="vh" role="status">
        {/* By its key another node for each move: the same words twice are heard twice. */}
        {told.moves > 0 && (
          <span key={told.moves}>{`Moved to place ${told.place} of ${rows.length}`}</span>
        )}
      </p>
    </>
  );
}

/** Entries to be put in order, moved by buttons or arrow keys; afterwards in their order, with the places they got. */
export function Order(props: BodyProps<OrderItem>) {
  const { entry, item } = props;
  const latest = entry.status === 'open' ? undefined : entry.answers.at(-1);
  if (!latest) return <Rows {...props} />;
  const given = textsOf(latest.response);
  return (
    <>
      <p class="small q-note">The right order:</p>
      <ol class="q-parts">
        {item.entries.map(({ id, text, why }, at) => {
          const yours = `Your place ${String(given.indexOf(id) + 1)}`;
          const tags = { correct: `${yours} · correct`, wrong: `${yours} · not so` };
          return (
            <Judged key={id} {...{ answer: latest, id, why, tags }}>
              {at + 1}. {text}
            </Judged>
          );
        })}
      </ol>
    </>
  );
}
