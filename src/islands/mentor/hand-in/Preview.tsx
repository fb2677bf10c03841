import type { Submission, Work } from '../../../domain/mentor/message.ts';
import { countOf } from '../../count-of.ts';
import { dateWords } from './words.ts';
import type { Texts } from './work/texts.ts';
import { WorkView } from './work/WorkView.tsx';

interface PreviewProps {
  /** The work with all its texts, so that one left out can be taken in again. */
  whole: Work;
  texts: Texts;
  /** What is sent. */
  shown: Submission;
  left: ReadonlySet<string>;
  onLeave: (about: string, isLeft: boolean) => void;
}

/** What goes with the work, field by field. */
function Cover({ by, wish, made, version, before, of }: Submission) {
  return (
    <dl class="wk-facts">
      <div>
        <dt>Name</dt>
        <dd>{by === '' ? 'not written yet' : by}</dd>
      </div>
      <div>
        <dt>What you want from it</dt>
        <dd>{wish === '' ? 'nothing in particular' : wish}</dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd>{dateWords(made)}</dd>
      </div>
      <div>
        <dt>Version</dt>
        <dd>
          {version}
          {before !== '' && (
            <>
              , after <span class="mono">{before}</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Assignment</dt>
        <dd>{of === '' ? 'none; nobody asked' : <span class="mono">{of}</span>}</dd>
      </div>
    </dl>
  );
}

const stays: Readonly<Record<Work['kind'], string>> = {
  case: 'Your other attempts, how long you took, what you entered and did not commit, and all the rest of your record.',
  answers:
    'Answers between the first and the last, other quizzes and sessions, hints you did not take, drafts, and all the rest of your record.',
  interview:
    'Recordings, what friends scored, red flags and remarks, other interviews, and all the rest of your record.',
};

/** The text that travels, letter by letter. */
function AsSent({ message }: { message: Submission }) {
  const text = JSON.stringify(message);
  return (
    <details class="hi-raw">
      <summary>
        As it is sent{' '}
        <span class="small">({countOf(text.length, 'character')}, packed smaller)</span>
      </summary>
      <pre tabIndex={0} aria-label="The message as it is sent">
        {text}
      </pre>
    </details>
  );
}

/** Exactly what leaves the browser, in words and as it is sent. */
export function Preview({ whole, texts, shown, left, onLeave }: PreviewProps) {
  return (
    <section class="hi-work wk" aria-labelledby="hi-work-h">
      <h2 id="hi-work-h">What leaves this browser</h2>
      <Cover {...shown} />
      <WorkView
        work={whole}
        texts={texts}
        beside={(about, title) =>
          /^(?:memo|reflection):/.test(about) && (
            <label class="hi-leave">
              <input
                type="checkbox"
                aria-label={`Send this text: ${title}`}
                checked={!left.has(about)}
                onChange={({ currentTarget: { checked } }) => {
                  onLeave(about, !checked);
                }}
              />
              <span>Send this text</span>
            </label>
          )
        }
      />
      <AsSent message={shown} />
      <h3>What stays here</h3>
      <p class="ui">{stays[whole.kind]}</p>
    </section>
  );
}
