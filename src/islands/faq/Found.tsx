import { useEffect, useState } from 'preact/hooks';
import type { FaqFinding } from '../../domain/faq/finding.ts';
import type { Asked } from './address.ts';
import type { IndexedAnswer, Topic } from './answer.ts';
import { Hits } from './Hits.tsx';
import { Nothing } from './Nothing.tsx';
import { answersCounted, foundSentence } from './sentences.ts';
import type { Index } from './use-index.ts';

interface Props {
  topics: readonly Topic[];
  total: number;
  asked: Asked;
  index: Index;
  finding: FaqFinding<IndexedAnswer> | undefined;
  onChange: (part: Partial<Asked>) => void;
  onClear: () => void;
  onRetry: () => void;
}

/** Says a sentence only once it has stood for half a second, so that typing is not talked over. */
function Settled({ sentence }: { sentence: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => {
      setSaid(sentence);
    }, 500);
    return () => {
      clearTimeout(wait);
    };
  }, [sentence]);
  return (
    <p class="vh" role="status">
      {said}
    </p>
  );
}

const textOf = (finding: FaqFinding | undefined): string | undefined =>
  finding?.hits[0]?.record.question;

/** The count, then the results or what to do without any; the page's static list follows when nothing is asked. */
export function Found(props: Props) {
  const { topics, total, asked, index, finding, onChange, onClear, onRetry } = props;
  const topic = topics.find(({ id }) => id === asked.topic);
  const searching = asked.query.trim() !== '';
  const shown = finding ? finding.hits.length : (topic?.count ?? total);
  const failed = index.state === 'failed' && searching;
  const sentence = failed
    ? 'The search could not be loaded.'
    : finding
      ? foundSentence(finding.hits.length, total, textOf(finding), topic?.label)
      : topic
        ? `${answersCounted(shown)} in ${topic.label}.`
        : '';
  return (
    <>
      <div class="faq-cnt">
        <p class="cnt label">
          <span>
            <b>{answersCounted(shown)}</b> of {total}
            {shown > 1 && finding
              ? ', best first'
              : searching && !finding && !failed
                ? ', loading the search'
                : ''}
          </span>
          <span id="faq-keys">
            <kbd>
              <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 1.5v12M3.5 9 8 13.5 12.5 9" />
              </svg>
              <span class="vh">Down</span>
            </kbd>{' '}
            next <kbd>Enter</kbd> open <kbd>Esc</kbd> clear
          </span>
        </p>
        <Settled sentence={sentence} />
        {failed && (
          <p class="small faq-failed">
            The search could not be loaded, so every question stays listed below.{' '}
            <button class="as-link" type="button" onClick={onRetry}>
              Try again
            </button>
          </p>
        )}
      </div>
      {finding && (
        <div id="faq-found">
          {finding.hits.length > 0 ? (
            <Hits
              key={asked.query}
              hits={finding.hits}
              topicLabels={Object.fromEntries(topics.map(({ id, label }) => [id, label]))}
            />
          ) : (
            <Nothing
              query={asked.query}
              finding={finding}
              topic={topic}
              near={topicsNear(topics, finding)}
              ownWordsOnly={asked.ownWordsOnly}
              onTopic={(id) => {
                onChange(
                  Object.keys(finding.perTopic).length > 0
                    ? { topic: id }
                    : { topic: id, query: '' },
                );
              }}
              onAllWords={() => {
                onChange({ ownWordsOnly: false });
              }}
              onClear={onClear}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Topics the words are found in outside the chosen one; failing that, those with the likest words. */
function topicsNear(topics: readonly Topic[], { perTopic, near }: FaqFinding): Topic[] {
  const elsewhere = topics.flatMap((topic) => {
    const count = perTopic[topic.id] ?? 0;
    return count > 0 ? [{ ...topic, count }] : [];
  });
  if (elsewhere.length > 0) return elsewhere.sort((a, b) => b.count - a.count).slice(0, 3);
  return near.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
}
