import { useEffect, useRef, useState } from 'preact/hooks';
import { levels } from '../../../domain/interview/level.ts';
import type { Ask } from '../../../domain/interview/message.ts';
import type { Question } from '../../../domain/interview/question.ts';
import type { Scored } from '../draft.ts';
import { focusPoint, lackingPoint, Rubric } from '../Rubric.tsx';
import { countOf } from '../../count-of.ts';
import type { Questions } from '../use-questions.ts';
import { GiveBack } from './GiveBack.tsx';
import { SheetClock } from './SheetClock.tsx';
import { isTouched, keepInTab, readFromTab, scoredOf, type Filled } from './sheet-state.ts';

interface PartProps {
  question: Question;
  place: number;
  scored: Scored;
  lacking: string | undefined;
  onChange: (part: Partial<Scored>) => void;
}

/** One question of the sheet: what to read out, what to ask after it, what to listen for. */
function Part({ question, place, scored, lacking, onChange }: PartProps) {
  return (
    <section class="iv-part" aria-labelledby={`${question.id}-q`}>
      <p class="label">Question {place}, to read aloud</p>
      <h2 id={`${question.id}-q`} tabIndex={-1}>
        {question.question}
      </h2>
      <h3>Then ask one of these</h3>
      <ul class="iv-probes">
        {question.probes.map(({ id, ask }) => (
          <li key={id}>{ask}</li>
        ))}
      </ul>
      <h3>What to listen for</h3>
      <Rubric {...{ question, scored, lacking, onChange }} own={false} />
      <div class="iv-lines" aria-hidden="true">
        <p class="small">Notes</p>
        <i />
        <i />
        <i />
        <i />
      </div>
    </section>
  );
}

/** How to interview, in the three sentences that a friend needs. */
function Advice() {
  return (
    <ol class="iv-steps">
      <li>Read the question aloud, start the clock, and let them think and talk. Do not help.</li>
      <li>Ask one follow-up. Silence of a few seconds is fine, theirs and yours.</li>
      <li>
        Mark each point 0, ½ or 1 and write down the words that show it. A point you had to prompt
        is a ½.
      </li>
    </ol>
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The interviewer’s sheet: to fill in here and send back, or to print. Nothing of it enters this browser’s record. */
export function Form({ ask, questions }: { ask: Ask; questions: Questions }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [filled, setFilled] = useState(() => readFromTab(ask.attempt, ask.questions));
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const change = (next: Filled): void => {
    setFilled(next);
    keepInTab(ask.attempt, next);
  };
  const parts = ask.questions.flatMap((id) => questions.byId.get(id) ?? []);
  const touched = parts.filter(({ id }) => isTouched(scoredOf(filled, id)));
  const open = touched.find((question) => lackingPoint(question, scoredOf(filled, question.id)));
  const level = levels.find(({ id }) => id === ask.level);
  const from = ask.from.trim();
  return (
    <div class="iv-sheet">
      <p class="label">Interviewer’s sheet · {level?.title} level</p>
      <h1 class="iv-ask" ref={heading} tabIndex={-1}>
        {from ? `“${from}” asks you to be the interviewer` : 'You are asked to be the interviewer'}
      </h1>
      <p class="lead">
        {countOf(parts.length, 'question')}. What this level expects:{' '}
        {level && lowered(level.expects)}
      </p>
      <Advice />
      <div class="acts">
        <button
          type="button"
          class="btn"
          onClick={() => {
            print();
          }}
        >
          Print the sheet
        </button>
        <span class="small">
          What you fill in stays in this tab until you send it back; this site has no accounts.
        </span>
      </div>
      <SheetClock level={ask.level} count={parts.length} />
      {parts.map((question, index) => (
        <Part
          key={question.id}
          question={question}
          place={index + 1}
          scored={scoredOf(filled, question.id)}
          lacking={
            asked && open?.id === question.id
              ? lackingPoint(question, scoredOf(filled, question.id))
              : undefined
          }
          onChange={(part) => {
            const scored = { ...scoredOf(filled, question.id), ...part };
            change({ ...filled, scores: { ...filled.scores, [question.id]: scored } });
          }}
        />
      ))}
      <GiveBack
        {...{ ask, filled, touched, open }}
        onName={(by) => {
          change({ ...filled, by });
        }}
        onLacking={(question, point) => {
          setAsked(true);
          focusPoint(question, point, scoredOf(filled, question.id));
        }}
      />
    </div>
  );
}
