import type { FaqFinding } from '../../domain/faq/finding.ts';
import { glossaryHref } from './answer.ts';
import type { Topic } from './answer.ts';
import { answersCounted, quoted } from './sentences.ts';

interface Props {
  query: string;
  finding: FaqFinding;
  topic: Topic | undefined;
  /** Topics to look into, best first. */
  near: readonly Topic[];
  ownWordsOnly: boolean;
  onTopic: (id: string | undefined) => void;
  onAllWords: () => void;
  onClear: () => void;
}

function Reason({ finding, topic, ownWordsOnly }: Props) {
  const unknown = finding.words.filter(({ known }) => !known).map(({ typed }) => typed);
  const elsewhere = Object.keys(finding.perTopic).length > 0;
  if (topic && elsewhere) return <p>The words are known, but not in {topic.label}.</p>;
  if (finding.words.length === 0) return <p>Type at least one word or number.</p>;
  if (unknown.length === 0) return <p>Only synonyms hold these words, and they are left out.</p>;
  return (
    <p>
      No question, topic{ownWordsOnly ? '' : ' or synonym'} holds {quoted(unknown, 'or')}, nor
      anything spelt like it. Whole answers are not searched.{' '}
      {finding.words.length > 1 ? 'Leave a word out' : 'Try another word'}, or describe the problem
      instead: “model got worse after launch”.
    </p>
  );
}

/** What to do when a search finds nothing: why, where the nearest answers are, and two ways out. */
export function Nothing(props: Props) {
  const { query, near, topic, ownWordsOnly, onTopic, onAllWords, onClear } = props;
  return (
    <div class="faq-none">
      <div>
        <h2>
          No answer to “{query.trim()}”{topic ? ` in ${topic.label}` : ''}
        </h2>
        <Reason {...props} />
        {near.length > 0 && (
          <>
            <p class="small">Nearest topics</p>
            <p class="acts">
              {near.map(({ id, label, count }) => (
                <button
                  key={id}
                  class="btn sm"
                  type="button"
                  onClick={() => {
                    onTopic(id);
                  }}
                >
                  {label}, {answersCounted(count)}
                </button>
              ))}
            </p>
          </>
        )}
        <p class="lk">
          {ownWordsOnly && (
            <button class="as-link" type="button" onClick={onAllWords}>
              Search synonyms too
            </button>
          )}
          <button class="as-link" type="button" onClick={onClear}>
            Show every question
          </button>
          <a href={glossaryHref}>Look it up in the glossary</a>
        </p>
      </div>
    </div>
  );
}
