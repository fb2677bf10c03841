import { useEffect, useRef, useState } from 'preact/hooks';
import { askFor, messageLimits } from '../../domain/interview/message.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { encode } from '../../domain/interview/sheet.ts';
import { useFetched } from '../quiz/use-fetched.ts';
import { SendOff } from '../exchange/SendOff.tsx';
import { countOf } from '../count-of.ts';

interface FriendProps {
  interview: Interview;
  onDone: (interview?: string) => void;
}

/** Asks a friend to be the interviewer: by a link or a file that carries the questions and nothing of the record. */
export function Friend({ interview, onDone }: FriendProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const [name, setName] = useState('');
  const from = name.trim();
  const { value: code, failed } = useFetched(`${interview.id} ${from}`, () =>
    encode(askFor(interview, from)),
  );
  const link = code === undefined ? '' : `${location.origin}/interview/sheet/#ask=${code}`;
  return (
    <div class="iv-text">
      <h1 class="iv-ask" ref={heading} tabIndex={-1}>
        Ask a friend to interview you
      </h1>
      <p class="lead">
        They get {countOf(interview.questions.length, 'question')} with rubric, follow-ups and a
        clock. No account, no installation; nothing about you but the name you write here.
      </p>
      <ol class="iv-steps">
        <li>Send the link. Do not open it yourself: the rubric would be spoiled.</li>
        <li>Meet or call. They read each question, listen, ask a follow-up and score.</li>
        <li>They send a link or a file back. You see it before it joins your record.</li>
      </ol>
      <label class="field iv-name">
        <span>Your name, as they know you (optional)</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={messageLimits.name}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      {failed ? (
        <p class="err">This browser is too old to make the link. Use a newer one.</p>
      ) : (
        <SendOff
          link={link}
          code={code ?? ''}
          file="interview-request.txt"
          open="Open the sheet to print it"
        />
      )}
      <div class="acts">
        <button
          type="button"
          class="btn"
          onClick={() => {
            onDone();
          }}
        >
          Done
        </button>
      </div>
      <p class="small">
        Until the sheet comes back, the interview stands under “Earlier interviews”, where you can
        find this page again.
      </p>
    </div>
  );
}
