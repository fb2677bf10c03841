import type { Question } from '../../domain/interview/question.ts';
import { LONGEST, type Scored } from './draft.ts';
import { markText, markWords } from './words.ts';

interface RubricProps {
  question: Question;
  scored: Scored;
  onChange: (part: Partial<Scored>) => void;
  /** Id of the point that lacks something, once scoring was asked for. */
  lacking: string | undefined;
  /** Whose words are the evidence: the learner’s own, or those of a friend. */
  own: boolean;
}

const marks = [0, 0.5, 1] as const;

const lacks = ({ marks, evidence }: Scored, point: string): boolean =>
  marks[point] === undefined || (evidence[point] ?? '').trim() === '';

/** The first point without a mark or without evidence, in the order of the rubric. */
export const lackingPoint = (question: Question, scored: Scored): string | undefined =>
  question.rubric.find(({ id }) => lacks(scored, id))?.id;

/** Puts the focus where a point lacks something. */
export function focusPoint(question: Question, point: string, scored: Scored): void {
  const part = scored.marks[point] === undefined ? 'input' : 'input[type="text"]';
  document.getElementById(`${question.id}-${point}`)?.querySelector<HTMLElement>(part)?.focus();
}

/** The rubric to fill in: for each point a mark and a line of what was said, then the red flags heard. */
export function Rubric({ question, scored, onChange, lacking, own }: RubricProps) {
  const isLacking = (id: string) => lacking === id && lacks(scored, id);
  const name = (part: string) => `${question.id}-${part}`;
  return (
    <>
      <ol class="iv-rubric">
        {question.rubric.map(({ id, point }) => (
          <li key={id}>
            <fieldset
              id={name(id)}
              aria-describedby={isLacking(id) ? name(`${id}-err`) : undefined}
            >
              <legend>{point}</legend>
              <div class="q-chips">
                {marks.map((mark) => (
                  <label class="q-chip" key={mark}>
                    <input
                      type="radio"
                      name={name(id)}
                      checked={scored.marks[id] === mark}
                      onChange={() => {
                        onChange({ marks: { ...scored.marks, [id]: mark } });
                      }}
                    />
                    <span>
                      <b class="num">{markText(mark)}</b> {markWords[String(mark)]}
                    </span>
                  </label>
                ))}
              </div>
              <label class="iv-evidence">
                <span>
                  {own ? 'What you said' : 'What was said'}
                  <span class="small"> in a few words; “nothing” counts</span>
                </span>
                <input
                  type="text"
                  autocomplete="off"
                  maxLength={LONGEST.evidence}
                  value={scored.evidence[id] ?? ''}
                  onInput={(event) => {
                    onChange({ evidence: { ...scored.evidence, [id]: event.currentTarget.value } });
                  }}
                />
              </label>
              {isLacking(id) && (
                <p class="err" id={name(`${id}-err`)}>
                  {scored.marks[id] === undefined
                    ? 'Choose 0, ½ or 1 for this point.'
                    : 'Write what was said on this point, or “nothing”.'}
                </p>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <fieldset class="iv-flags">
        <legend>Red flags heard</legend>
        {question.flags.map((flag) => (
          <label class="iv-check" key={flag}>
            <input
              type="checkbox"
              checked={scored.flags.includes(flag)}
              onChange={(event) => {
                const rest = scored.flags.filter((other) => other !== flag);
                onChange({ flags: event.currentTarget.checked ? [...rest, flag] : rest });
              }}
            />
            <span>{flag}</span>
          </label>
        ))}
      </fieldset>
      <label class="field iv-remark">
        <span>{own ? 'A remark to yourself (optional)' : 'A remark for them (optional)'}</span>
        <textarea
          rows={2}
          maxLength={LONGEST.remark}
          value={scored.remark}
          onInput={(event) => {
            onChange({ remark: event.currentTarget.value });
          }}
        />
      </label>
    </>
  );
}
