import type { ComponentChildren } from 'preact';
import { pairsOf, textsOf } from '../../../domain/quiz/kinds/kind.ts';
import type { FillInItem } from '../../../schemas/quiz.ts';
import type { BodyProps } from '../types.ts';
import { Judged, Said } from './Judged.tsx';

type Gap = FillInItem['gaps'][number];

/** Plain text at even places, ids of gaps at odd ones. */
const partsOf = ({ text }: FillInItem) => text.split(/\{([^}]+)\}/);

/** The gaps as they follow one another in the sentence. */
export const gapsInText = (item: FillInItem): Gap[] =>
  partsOf(item).flatMap((part, at) =>
    at % 2 === 1 ? (item.gaps.find(({ id }) => id === part) ?? []) : [],
  );

interface SentenceProps {
  item: FillInItem;
  /** Draws what stands in a gap; `number` is 1 for the first. */
  gap: (id: string, number: number) => ComponentChildren;
}

/** The sentence with something in each of its gaps. */
export const Sentence = ({ item, gap }: SentenceProps) => (
  <p class="q-gaps">
    {partsOf(item).map((part, at) => (at % 2 === 1 ? gap(part, (at + 1) / 2) : part))}
  </p>
);

/** A sentence with fields in its gaps, all alike in width; afterwards the whole sentence, and each gap with its reason. */
export function FillIn({ entry, item, need, draft, edit }: BodyProps<FillInItem>) {
  const latest = entry.status === 'open' ? undefined : entry.answers.at(-1);
  const given = pairsOf(latest ? textsOf(latest.response) : draft.chosen);
  if (!latest)
    return (
      <Sentence
        item={item}
        gap={(id, number) => (
          <input
            key={id}
            type="text"
            aria-label={`Gap ${String(number)} of ${String(item.gaps.length)}`}
            aria-describedby={need}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={60}
            value={given.get(id) ?? ''}
            onInput={(event) => {
              const others = draft.chosen.filter((text) => !text.startsWith(`${id}:`));
              edit({ chosen: [...others, `${id}:${event.currentTarget.value}`] });
            }}
          />
        )}
      />
    );
  const { marks } = latest.grade;
  const wordsIn = (gap: Gap | undefined): string =>
    (gap && (marks[gap.id] === 'correct' ? given.get(gap.id) : gap.accept[0])) ?? '';
  return (
    <>
      <Sentence
        item={item}
        gap={(id) => <b key={id}>{wordsIn(item.gaps.find((gap) => gap.id === id))}</b>}
      />
      <ul class="q-parts">
        {gapsInText(item).map((gap, at) => (
          <Judged key={gap.id} answer={latest} id={gap.id} why={gap.why}>
            Gap {at + 1}
            <Said
              verb="wrote"
              given={given.get(gap.id)}
              right={wordsIn(gap)}
              isRight={marks[gap.id] === 'correct'}
            />
          </Judged>
        ))}
      </ul>
    </>
  );
}
