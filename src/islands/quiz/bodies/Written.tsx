import { pairsOf, textsOf } from '../../../domain/quiz/kinds/kind.ts';
import { LONGEST_TEXT } from '../../../domain/quiz/kinds/written.ts';
import type { WrittenItem } from '../../../schemas/quiz.ts';
import type { BodyProps } from '../types.ts';
import { Judged } from './Judged.tsx';

const tags = { correct: 'In your answer' };

/** What the learner wrote, as text and never as markup. */
const Yours = ({ text }: { text: string }) => (
  <>
    <h3 class="h4">Your answer</h3>
    <p class="q-yours">{text}</p>
  </>
);

const Sample = ({ id, text }: { id: string; text: string }) => (
  <div class="q-sample" tabIndex={-1} role="group" aria-labelledby={`${id}-sample`}>
    <h3 class="h4" id={`${id}-sample`}>
      A model answer
    </h3>
    <p>{text}</p>
  </div>
);

/** The criteria as checkboxes, once the text stands beside the model answer. */
const Criteria = ({ item, draft, edit }: BodyProps<WrittenItem>) => (
  <fieldset class="q-pair">
    <legend class="h4">Which of these does your answer do?</legend>
    {item.criteria.map(({ id, text }, at) => (
      <label class="opt" key={id}>
        <input
          type="checkbox"
          value={id}
          data-key={at + 1}
          checked={draft.chosen.includes(id)}
          onChange={() => {
            const rest = draft.chosen.filter((other) => other !== id);
            edit({ chosen: rest.length === draft.chosen.length ? [...rest, id] : rest });
          }}
        />
        <span class="k">{at + 1}</span>
        <span class="txt">{text}</span>
      </label>
    ))}
  </fieldset>
);

/** A short text: written first, then compared with a model answer, then scored by its own writer. */
export function Written(props: BodyProps<WrittenItem>) {
  const { entry, item, id, need, draft, edit } = props;
  const latest = entry.status === 'open' ? undefined : entry.answers.at(-1);
  if (latest) {
    const text = pairsOf(textsOf(latest.response)).get('text');
    return (
      <>
        {text !== undefined && <Yours text={text} />}
        <Sample id={id} text={item.sample} />
        <h3 class="h4">What a good answer does</h3>
        <ul class="q-parts">
          {item.criteria.map((one) => (
            <Judged key={one.id} answer={latest} id={one.id} why={one.why} tags={tags}>
              {one.text}
            </Judged>
          ))}
        </ul>
      </>
    );
  }
  if (draft.compared)
    return (
      <>
        <Yours text={draft.text.trim()} />
        <Sample id={id} text={item.sample} />
        <Criteria {...props} />
      </>
    );
  return (
    <label class="q-text">
      <span>Your answer; you then compare it with a model answer and score it yourself</span>
      <textarea
        rows={5}
        maxLength={LONGEST_TEXT}
        aria-describedby={need}
        value={draft.text}
        onInput={(event) => {
          edit({ text: event.currentTarget.value });
        }}
      />
    </label>
  );
}
