import type { CardKind } from '../../domain/flashcards/card.ts';
import { kindOf } from '../../domain/flashcards/card.ts';
import { type CardFilter, everything } from '../../domain/flashcards/filter.ts';
import type { CardsProps } from './types.ts';
import type { Study } from './use-study.ts';
import { cardsOf, kindNames } from './words.ts';

interface Props {
  study: Study;
  names: CardsProps;
  filter: CardFilter;
  onFilter: (filter: CardFilter) => void;
}

const kinds = Object.keys(kindNames) as CardKind[];

/** The slugs that a choice of track or lesson stands for. */
function slugsOf(names: CardsProps, chosen: string): string[] {
  if (chosen === '') return [];
  const inTrack = names.lessons.filter(({ track }) => track === chosen).map(({ slug }) => slug);
  return inTrack.length > 0 ? inTrack : [chosen];
}

/** Which cards to study: by what they are, by topic, by track or lesson. */
export function Filters({ study, names, filter, onFilter }: Props) {
  const { deck, cards } = study;
  const count = (kind: CardKind) => deck.cards.filter(({ id }) => kindOf(id) === kind).length;
  const used = new Set(deck.cards.map(({ lesson }) => lesson));
  const lessons = names.lessons.filter(({ slug }) => used.has(slug));
  const tracks = [...new Set(lessons.map(({ track }) => track))];
  const chosen =
    filter.lessons.length === 1
      ? (filter.lessons[0] ?? '')
      : (tracks.find((track) => slugsOf(names, track).join() === filter.lessons.join()) ?? '');
  const isNarrowed = cards.length < deck.cards.length;
  return (
    <section class="fc-filters" aria-labelledby="fc-filters">
      <h3 id="fc-filters">Which cards</h3>
      <fieldset>
        <legend class="vh">What they are made from</legend>
        {kinds.map((kind) => {
          const own = count(kind);
          return (
            <label key={kind} class="fc-tick">
              <input
                type="checkbox"
                disabled={own === 0}
                checked={own > 0 && (filter.kinds.length === 0 || filter.kinds.includes(kind))}
                onChange={(event) => {
                  const before = filter.kinds.length === 0 ? kinds : filter.kinds;
                  const next = event.currentTarget.checked
                    ? [...before, kind]
                    : before.filter((each) => each !== kind);
                  // None at all would mean all of them: the last one stays.
                  if (next.length === 0) event.currentTarget.checked = true;
                  else onFilter({ ...filter, kinds: next.length === kinds.length ? [] : next });
                }}
              />
              <span>{kindNames[kind]}</span>
              <span class="fc-n">{own}</span>
            </label>
          );
        })}
      </fieldset>
      <label class="field">
        <span>Topic</span>
        <select
          value={filter.topics[0] ?? ''}
          onChange={(event) => {
            const topic = event.currentTarget.value;
            onFilter({ ...filter, topics: topic === '' ? [] : [topic] });
          }}
        >
          <option value="">All topics</option>
          {names.topics.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Track or lesson</span>
        <select
          value={chosen}
          onChange={(event) => {
            onFilter({ ...filter, lessons: slugsOf(names, event.currentTarget.value) });
          }}
        >
          <option value="">All lessons</option>
          {tracks.map((track) => (
            <optgroup key={track} label={track}>
              <option value={track}>All of {track}</option>
              {lessons
                .filter((lesson) => lesson.track === track)
                .map(({ slug, number, title }) => (
                  <option key={slug} value={slug}>
                    {number} {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="small" role="status">
        {isNarrowed
          ? `${cardsOf(cards.length)} of ${deck.cards.length}.`
          : `All ${cardsOf(cards.length)}.`}{' '}
        {isNarrowed && (
          <button
            type="button"
            class="fc-link"
            onClick={() => {
              onFilter(everything);
            }}
          >
            Show all
          </button>
        )}
      </p>
    </section>
  );
}
