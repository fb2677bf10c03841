import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../../../domain/interview/message.ts';
import { decode } from '../../../domain/interview/sheet.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { useFragment } from '../../exchange/use-fragment.ts';
import { useQuestions, type Questions } from '../use-questions.ts';
import { OpenFile } from '../../exchange/OpenFile.tsx';
import { Form } from './Form.tsx';

type Reading =
  { readonly ok: true; readonly ask: Ask } | { readonly ok: false; readonly refusal: string };

async function read(text: string, way: 'link' | 'file', questions: Questions): Promise<Reading> {
  const checked = await decode(text, way, [...questions.byId.values()]);
  if (!checked.ok) return checked;
  return checked.message.kind === 'ask'
    ? { ok: true, ask: checked.message }
    : {
        ok: false,
        refusal:
          'This is a scored sheet. The person who was interviewed opens it on the interview page.',
      };
}

interface OpenedProps {
  text: string;
  way: 'link' | 'file';
  questions: Questions;
  onFile: (text: string) => void;
}

/** A request once it is read: the sheet to fill in, or why there is none. */
function Opened({ text, way, questions, onFile }: OpenedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, failed } = useFetched(text, () => read(text, way, questions));
  const refused = failed || value?.ok === false;
  useEffect(() => {
    if (refused) heading.current?.focus();
  }, [refused]);
  if (value?.ok) return <Form ask={value.ask} questions={questions} />;
  if (!refused) return <p role="status">Reading the request …</p>;
  return (
    <div class="iv-text">
      <h1 class="iv-ask" ref={heading} tabIndex={-1}>
        This request cannot be opened
      </h1>
      <p class="lead">{value?.ok === false ? value.refusal : 'It could not be read.'}</p>
      <div class="acts">
        <OpenFile
          label="Open a request from a file"
          onFiles={([text = '']) => {
            onFile(text);
          }}
        />
      </div>
    </div>
  );
}

/** The interviewer’s page. Its children stand until a request was opened. */
export function Sheet({ children }: { children?: ComponentChildren }) {
  const [awake, setAwake] = useState(false);
  const [link] = useFragment('ask');
  const [file, setFile] = useState('');
  const { questions, failed, again } = useQuestions();
  useEffect(() => {
    setAwake(true);
  }, []);
  const text = file || link;
  if (!text)
    return (
      <div class="iv">
        {children}
        {awake && (
          <div class="acts">
            <OpenFile
              label="Open a request from a file"
              onFiles={([text = '']) => {
                setFile(text);
              }}
            />
          </div>
        )}
      </div>
    );
  if (!questions)
    return (
      <div class="iv iv-wait">
        <p role="status">
          {failed
            ? 'The questions could not be fetched. Try again when you are connected.'
            : 'Fetching the questions …'}
        </p>
        {failed && (
          <button type="button" class="btn pri" onClick={again}>
            Try again
          </button>
        )}
      </div>
    );
  return (
    <div class="iv">
      <Opened key={text} way={file ? 'file' : 'link'} {...{ text, questions }} onFile={setFile} />
    </div>
  );
}
