import { rubricLevels } from '../../../domain/case-study/case.ts';
import { gapWords, type Pair } from '../../../domain/mentor/agreement.ts';
import type { Rubric as Criteria } from '../../../schemas/case-study.ts';

interface CriterionProps {
  criterion: Criteria[number];
  mine: number | undefined;
  /** The reference beside mine, once it may be seen. */
  pair: (Pair & { readonly why: string }) | undefined;
  isLacking: boolean;
  onMark: (level: number) => void;
}

const states = (level: number, mine: number | undefined, reference: number | undefined) =>
  [
    'cal-level',
    ...(level === mine ? ['is-mine'] : []),
    ...(level === reference ? ['is-ref'] : []),
  ].join(' ');

const marker = (isMine: boolean, isReference: boolean): string =>
  isMine && isReference ? 'your mark, and the reference' : isMine ? 'your mark' : 'the reference';

/** The marks of a criterion beside each other, in words, and why the reference is what it is. */
function Difference({ pair }: { pair: Pair & { readonly why: string } }) {
  const { reference, why } = pair;
  return (
    <div class="cal-why">
      <p class="ui">
        <b>{gapWords(pair)}.</b>
      </p>
      <p>
        Why the reference is {reference}, {rubricLevels[reference - 1]?.toLowerCase()}: {why}
      </p>
    </div>
  );
}

/** One criterion: what it asks, and four anchors of which one is chosen. Once compared, the marks no longer change. */
function Criterion({ criterion, mine, pair, isLacking, onMark }: CriterionProps) {
  const { id, title, asks, levels } = criterion;
  return (
    <div class="cal-row">
      <div class="cal-asks">
        <h4 id={`cal-${id}`}>{title}</h4>
        <p class="small">{asks}</p>
        {isLacking && <p class="err">Choose a level for this criterion.</p>}
      </div>
      <div
        class="cal-levels"
        role="radiogroup"
        aria-labelledby={`cal-${id}`}
        aria-invalid={isLacking}
      >
        {levels.map((anchor, at) => {
          const level = at + 1;
          const [isMine, isReference] = [level === mine, level === pair?.reference];
          return (
            <label key={level} class={states(level, mine, pair?.reference)}>
              <input
                type="radio"
                name={`cal-${id}`}
                value={level}
                checked={isMine}
                disabled={pair !== undefined}
                onChange={() => {
                  onMark(level);
                }}
              />
              <span class="label">
                {level} {rubricLevels[at]}
              </span>
              <span class="cal-anchor">{anchor}</span>
              {(isMine || isReference) && <em>{marker(isMine, isReference)}</em>}
            </label>
          );
        })}
      </div>
      {pair && <Difference pair={pair} />}
    </div>
  );
}

interface RubricProps {
  rubric: Criteria;
  marks: ReadonlyMap<string, number | undefined>;
  /** Mine beside the reference by criterion; empty until it may be seen. */
  pairs: ReadonlyMap<string, Pair & { readonly why: string }>;
  lacking: readonly string[];
  onMark: (criterion: string, level: number) => void;
}

/** The rubric of a case to mark by. */
export function Rubric({ rubric, marks, pairs, lacking, onMark }: RubricProps) {
  return (
    <div class="cal-rubric">
      {rubric.map((criterion) => (
        <Criterion
          key={criterion.id}
          criterion={criterion}
          mine={marks.get(criterion.id)}
          pair={pairs.get(criterion.id)}
          isLacking={lacking.includes(criterion.id)}
          onMark={(level) => {
            onMark(criterion.id, level);
          }}
        />
      ))}
    </div>
  );
}
