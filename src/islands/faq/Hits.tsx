import { useState } from 'preact/hooks';
import type { FaqHit } from '../../domain/faq/finding.ts';
import type { Segment } from '../../domain/faq/highlight.ts';
import { answerHref, lessonHref } from './answer.ts';
import type { IndexedAnswer } from './answer.ts';
import { answersCounted } from './sentences.ts';

const Marked = ({ segments }: { segments: readonly Segment[] }) => (
  <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
);

const LessonLink = ({ lesson }: { lesson: IndexedAnswer['lesson'] }) => {
  const name = `Lesson ${lesson.number}, ${lesson.title}`;
  return lesson.ready ? (
    <a href={lessonHref(lesson.slug)}>{name}</a>
  ) : (
    <span>{name} (planned)</span>
  );
};

interface HitProps {
  hit: FaqHit<IndexedAnswer>;
  best: boolean;
  topicLabels: Readonly<Record<string, string>>;
}

function Hit({ hit: { record, question, short, through }, best, topicLabels }: HitProps) {
  const topics = record.topics.map((id) => topicLabels[id] ?? id).join(', ');
  return (
    <li class={best ? 'hit-r on' : 'hit-r'}>
      <p class="label">
        {topics}
        {best ? ' · best match' : ''}
      </p>
      <h2>
        <a href={answerHref(record.id)}>
          <Marked segments={question} />
        </a>
      </h2>
      {through.length > 0 && (
        <p class="small via">
          Also asked as{' '}
          {through.slice(0, 2).map((segments, index) => (
            <span key={index}>
              {index > 0 && ', '}“
              <Marked segments={segments} />”
            </span>
          ))}
        </p>
      )}
      <p class="p">
        <Marked segments={short} />
      </p>
      {best && (
        <p class="lk">
          <a href={answerHref(record.id)}>The two-minute answer</a>
          <LessonLink lesson={record.lesson} />
        </p>
      )}
    </li>
  );
}

/** Answers drawn before a reader asks for the rest. */
const FIRST = 10;

/** Found answers, best first, as a list of links under headings. */
export function Hits({
  hits,
  topicLabels,
}: {
  hits: readonly FaqHit<IndexedAnswer>[];
  topicLabels: HitProps['topicLabels'];
}) {
  const [all, setAll] = useState(false);
  const rest = hits.length - FIRST;
  return (
    <>
      <ol class="faq-hits">
        {hits.slice(0, all ? undefined : FIRST).map((hit, index) => (
          <Hit key={hit.record.id} hit={hit} best={index === 0} topicLabels={topicLabels} />
        ))}
      </ol>
      {rest > 0 && !all && (
        <button
          class="btn"
          type="button"
          onClick={() => {
            setAll(true);
          }}
        >
          Show the other {answersCounted(rest)}
        </button>
      )}
    </>
  );
}
