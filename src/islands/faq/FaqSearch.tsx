import './faq.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FaqFinding } from '../../domain/faq/finding.ts';
import { LONGEST_QUERY, readAddress, writeAddress } from './address.ts';
import type { Asked } from './address.ts';
import type { IndexedAnswer, Topic } from './answer.ts';
import { Found } from './Found.tsx';
import { Searched } from './Searched.tsx';
import { Topics } from './Topics.tsx';
import { showStaticList, visibleAnswerLinks } from './static-list.ts';
import { useIndex } from './use-index.ts';
import { useSearchKeys } from './use-search-keys.ts';

interface Props {
  /** In the order of the filter. */
  topics: readonly Topic[];
  /** Answers in the static list. */
  total: number;
}

const nothingAsked: Asked = { query: '', topic: undefined, ownWordsOnly: false };

/**
 * Search over the static FAQ list. The results are headings with links, walked with the arrow keys, and not a
 * listbox: screen readers keep their heading and link commands, and an option may hold neither.
 *
 * The page provides `.faq` (the grid; this island's parts are its items), after the island
 * `<ol id="faq-list">` with every answer as `<li data-topics="metrics data"><h2><a href="/faq/<id>/">…`, and
 * /faq/index.json with the same answers. Without JavaScript the list is all there is and this island is not
 * shown (`scripting: none` in faq.css).
 */
export function FaqSearch({ topics, total }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(nothingAsked);
  const [awake, setAwake] = useState(false);
  const { index, ask } = useIndex();
  const { query, topic, ownWordsOnly } = asked;
  const searching = query.trim() !== '';

  const finding = useMemo(
    (): FaqFinding<IndexedAnswer> | undefined =>
      searching && index.state === 'ready'
        ? index.search(query, { topic, ownWordsOnly })
        : undefined,
    [searching, index, query, topic, ownWordsOnly],
  );

  const change = useCallback((part: Partial<Asked>) => {
    setAsked((old) => ({ ...old, ...part }));
  }, []);
  const clear = useCallback(() => {
    change({ query: '', ownWordsOnly: false });
    box.current?.focus();
  }, [change]);
  useSearchKeys(box, clear);

  useEffect(() => {
    const there = readAddress(
      location.search,
      topics.map(({ id }) => id),
    );
    // Somebody may have typed before the island woke.
    const query = box.current?.value ?? '';
    setAsked(query === '' ? there : { ...there, query });
    setAwake(true);
    if (query !== '' || there.query !== '') ask();
    const goToBox = (): void => {
      if (location.hash === '#ask') box.current?.focus();
    };
    goToBox();
    addEventListener('hashchange', goToBox);
    return () => {
      removeEventListener('hashchange', goToBox);
    };
  }, [topics, ask]);

  // Before anything is painted: nobody sees an answer in both lists.
  useLayoutEffect(() => {
    showStaticList(finding === undefined, topic);
  }, [finding, topic]);

  const remember = useCallback(() => {
    const address = location.pathname + writeAddress(asked) + location.hash;
    history.replaceState(history.state, '', address);
  }, [asked]);
  useEffect(() => {
    if (!awake) return;
    // Browsers throttle or refuse an address per keystroke.
    const wait = setTimeout(remember, 250);
    return () => {
      clearTimeout(wait);
    };
  }, [awake, remember]);

  return (
    <>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          remember();
          if (finding) visibleAnswerLinks()[0]?.click();
        }}
      >
        <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="6.5" cy="6.5" r="4.5" />
          <path d="M10 10l4.5 4.5" />
        </svg>
        <label class="vh" for="ask">
          Search {total} questions
        </label>
        <input
          ref={box}
          id="ask"
          name="q"
          type="search"
          autocomplete="off"
          maxLength={LONGEST_QUERY}
          aria-describedby="faq-keys"
          value={awake ? query : undefined}
          onFocus={ask}
          onBlur={awake ? remember : undefined}
          onInput={(event) => {
            ask();
            change({ query: event.currentTarget.value });
          }}
        />
        {searching && (
          <button class="tool clr" type="button" aria-label="Clear" onClick={clear}>
            <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
            </svg>
          </button>
        )}
      </form>
      <Searched
        finding={finding}
        ownWordsOnly={ownWordsOnly}
        onOwnWords={(only) => {
          change({ ownWordsOnly: only });
        }}
        onQuery={(query) => {
          change({ query });
          box.current?.focus();
        }}
      />
      <Topics
        topics={topics}
        total={total}
        chosen={topic}
        found={finding?.perTopic}
        foundInAll={finding?.foundInAll ?? 0}
        onChoose={(id) => {
          change({ topic: id });
        }}
      />
      <Found
        topics={topics}
        total={total}
        asked={asked}
        index={index}
        finding={finding}
        onChange={change}
        onClear={clear}
        onRetry={ask}
      />
    </>
  );
}
