import { useEffect, useRef } from 'preact/hooks';
import { factsOfSheet, matchSheet, type SheetMatch } from '../../domain/interview/message.ts';
import { scoreOf } from '../../domain/interview/score.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { decode } from '../../domain/interview/sheet.ts';
import { record } from '../../stores/log.ts';
import { useFetched } from '../quiz/use-fetched.ts';
import { Scores } from './Answer.tsx';
import type { Questions } from './use-questions.ts';
import { countOf } from '../count-of.ts';
import { dateText, scoreText } from './words.ts';

interface ArrivedProps {
  /** What came by link or file: anybody may have written it. */
  text: string;
  interviews: readonly Interview[];
  questions: Questions;
  onDone: (interview?: string) => void;
}

type Found = (SheetMatch & { ok: true }) & { by: string; accept: () => void };
type Reading = Found | { ok: false; refusal: string };

const asking =
  'This is a request to interview somebody, not a scored sheet. It opens on the sheet page.';

async function read({ text, interviews, questions }: ArrivedProps): Promise<Reading> {
  // A page that frames this one could draw over the preview, so nothing is taken in there.
  if (window.top !== window.self)
    return { ok: false, refusal: 'Open this site in a tab of its own to take in a sheet.' };
  const way = location.hash.includes(text) ? 'link' : 'file';
  const checked = await decode(text, way, [...questions.byId.values()]);
  if (!checked.ok) return checked;
  if (checked.message.kind !== 'sheet') return { ok: false, refusal: asking };
  const sheet = checked.message;
  const match = matchSheet(sheet, interviews);
  if (!match.ok) return match;
  return {
    ...match,
    by: sheet.by,
    accept: () => {
      for (const fact of factsOfSheet({ ...sheet, answers: match.answers })) record(fact);
    },
  };
}

/** Who scored what, before any of it is taken in; every word of it is drawn as text. */
function Preview({ found, questions, onDone }: { found: Found } & Omit<ArrivedProps, 'text'>) {
  const { by, interview, answers, accept } = found;
  return (
    <>
      <p class="lead">
        {countOf(answers.length, 'answer')} of your interview of {dateText(interview.at)}, scored by
        a person who calls themself “{by}”. Only you can know who that is.
      </p>
      {answers.map((answer) => {
        const question = questions.byId.get(answer.question);
        return (
          question && (
            <section class="iv-arrived" key={answer.question}>
              <h2>{question.question}</h2>
              <Scores
                question={question}
                assessment={{ ...answer, by, id: answer.question, at: 0, day: '' }}
              />
            </section>
          )
        );
      })}
      <p class="ui">
        Taking it in adds {answers.length === 1 ? 'this score' : 'these scores'} to your record
        under that name. Where a friend scored an answer, their score counts for the gate
        {answers.length > 1 &&
          `; together that is ${scoreText(answers.reduce((sum, { marks }) => sum + scoreOf(marks), 0) / answers.length)} of 6 on average`}
        .
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            accept();
            onDone(interview.id);
          }}
        >
          Add to my record
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            onDone();
          }}
        >
          Do not take it in
        </button>
      </div>
    </>
  );
}

/** A sheet that a friend sent back: what it holds, or why it cannot be read. */
export function Arrived(props: ArrivedProps) {
  const { text, onDone } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, failed } = useFetched(text, () => read(props));
  useEffect(() => {
    heading.current?.focus();
  }, [value === undefined]);
  if (!value && !failed) return <p role="status">Reading the sheet …</p>;
  return (
    <div class="iv-text">
      <h1 class="iv-ask" ref={heading} tabIndex={-1}>
        {value?.ok ? `A sheet from ${value.by}` : 'This sheet was not taken in'}
      </h1>
      {value?.ok ? (
        <Preview {...props} found={value} />
      ) : (
        <>
          <p class="lead">{value?.refusal ?? 'It could not be read.'} Your record is unchanged.</p>
          <div class="acts">
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                onDone();
              }}
            >
              Go on
            </button>
          </div>
        </>
      )}
    </div>
  );
}
