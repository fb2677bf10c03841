import { useState } from 'preact/hooks';
import {
  askDigest,
  MESSAGE_VERSION,
  messageLimits,
  type Ask,
} from '../../../domain/interview/message.ts';
import type { Question } from '../../../domain/interview/question.ts';
import { encode } from '../../../domain/interview/sheet.ts';
import { lackingPoint } from '../Rubric.tsx';
import { SendOff } from '../../exchange/SendOff.tsx';
import { countOf } from '../../count-of.ts';
import { scoredOf, type Filled } from './sheet-state.ts';

interface GiveBackProps {
  ask: Ask;
  filled: Filled;
  /** Questions in which something was filled in. */
  touched: readonly Question[];
  /** The first of them that is not complete. */
  open: Question | undefined;
  onName: (by: string) => void;
  onLacking: (question: Question, point: string) => void;
}

/** The sheet as a message: only questions that were scored. */
function encodeSheet(ask: Ask, filled: Filled, touched: readonly Question[]): Promise<string> {
  return encode({
    v: MESSAGE_VERSION,
    kind: 'sheet',
    by: filled.by.trim(),
    attempt: ask.attempt,
    of: askDigest(ask),
    answers: touched.map(({ id, rubric }) => {
      const { marks, evidence, flags, remark } = scoredOf(filled, id);
      return {
        question: id,
        points: rubric.map((point) => point.id),
        marks: rubric.map((point) => marks[point.id] ?? 0),
        evidence: rubric.map((point) => (evidence[point.id] ?? '').trim()),
        flags,
        remark: remark.trim(),
      };
    }),
  });
}

/** Sends the scored sheet back, once it has a name and every point of the questions asked is scored. */
export function GiveBack({ ask, filled, touched, open, onName, onLacking }: GiveBackProps) {
  const [made, setMade] = useState<{ of: Filled; code: string }>();
  const [missing, setMissing] = useState('');
  const code = made?.of === filled ? made.code : undefined;
  const make = async () => {
    setMissing('');
    if (touched.length === 0) setMissing('Score at least one question first.');
    else if (open) {
      setMissing('A point lacks its mark or its evidence.');
      const point = lackingPoint(open, scoredOf(filled, open.id));
      if (point !== undefined) onLacking(open, point);
    } else if (filled.by.trim() === '')
      setMissing('Write your name, so that they know whose score it is.');
    else
      try {
        setMade({ of: filled, code: await encodeSheet(ask, filled, touched) });
      } catch {
        setMissing(
          'This browser is too old to make the link. Print the sheet, or use a newer one.',
        );
      }
  };
  return (
    <section class="iv-back" aria-labelledby="iv-back-h">
      <h2 id="iv-back-h">Send it back</h2>
      <p class="ui">
        {countOf(touched.length, 'question')} of {ask.questions.length} filled in. They see your
        name, your marks and every word you wrote.
      </p>
      <label class="field iv-name">
        <span>Your name</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={messageLimits.name}
          value={filled.by}
          onInput={(event) => {
            onName(event.currentTarget.value);
          }}
        />
      </label>
      <div class="acts">
        <button
          type="button"
          class={code === undefined ? 'btn pri' : 'btn'}
          onClick={() => void make()}
        >
          Finish the sheet
        </button>
      </div>
      <p class="small q-need" role="status">
        {missing || (code === undefined ? '' : 'The sheet is ready. Send the link or the file.')}
      </p>
      {code !== undefined && (
        <SendOff
          link={`${location.origin}/interview/#sheet=${code}`}
          code={code}
          file="interview-sheet.txt"
        />
      )}
    </section>
  );
}
