import { useState } from 'preact/hooks';
import type { AssignDraft, AssignErrors } from '../../../domain/mentor/assign.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { levels } from '../../../domain/interview/level.ts';
import { stemText } from '../../../domain/mentor/task-words.ts';
import { messageLimits as most } from '../../../domain/mentor/message.ts';
import { countOf } from '../../count-of.ts';
import { Radios } from '../../practice/Radios.tsx';
import { AllOrNone, Tick } from '../../practice/Ticks.tsx';
import { Problem, Select } from './Field.tsx';

interface FieldsProps {
  draft: AssignDraft;
  catalog: Catalog;
  errors: AssignErrors;
  onChange: (part: Partial<AssignDraft>) => void;
}

function CaseFields({ draft, catalog, errors, onChange }: FieldsProps) {
  return (
    <Select
      field="case"
      label="Which case"
      empty="Choose a case"
      value={draft.case}
      problem={errors.case}
      options={catalog.cases.map(({ slug, title, minutes }) => ({
        id: slug,
        title: `${title}, about ${String(minutes)} minutes`,
      }))}
      onPick={(slug) => {
        onChange({ case: slug });
      }}
    />
  );
}

function ModuleFields({ draft, catalog, errors, onChange }: FieldsProps) {
  return (
    <Select
      field="module"
      label="Which module"
      empty="Choose a module"
      value={draft.module}
      problem={errors.module}
      options={catalog.modules.map(({ id, number, title, lessons }) => ({
        id,
        title: `${number} ${title} (${countOf(lessons.length, 'lesson')})`,
      }))}
      onPick={(module) => {
        onChange({ module });
      }}
    />
  );
}

/** The questions of one quiz at a time; what is ticked in the others stays ticked. */
function QuizFields({ draft: { items }, catalog, errors, onChange }: FieldsProps) {
  const [quiz, setQuiz] = useState(() => items[0]?.split('/')[0] ?? '');
  const shown = catalog.quizzes.find((each) => each.quiz === quiz);
  const refs = shown?.items.map(({ id }) => `${shown.quiz}/${id}`) ?? [];
  return (
    <>
      <Select
        field="quiz"
        label="From the quiz of which lesson"
        empty="Choose a lesson"
        value={quiz}
        problem={errors.quiz}
        options={catalog.quizzes.map(({ quiz: id, number, title }) => ({
          id,
          title: `${number} ${title}`,
        }))}
        onPick={setQuiz}
      >
        <p class="small" role="status">
          {countOf(items.length, 'question')} ticked, of at most {most.items}. Questions of several
          lessons go together.
        </p>
      </Select>
      {shown && (
        <fieldset class="pr-set as-ticks">
          <legend>
            Questions of {shown.number} {shown.title}
          </legend>
          <AllOrNone
            all={refs}
            onChoose={(chosen) => {
              const others = items.filter((ref) => !refs.includes(ref));
              onChange({ items: [...others, ...chosen] });
            }}
          />
          <div class="pr-module">
            {shown.items.map(({ id, stem }) => (
              <Tick
                key={id}
                id={`${shown.quiz}/${id}`}
                chosen={items}
                onChoose={(chosen) => {
                  onChange({ items: chosen });
                }}
              >
                <span class="txt">{stemText(stem)}</span>
              </Tick>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** A level, and questions by group. */
function InterviewFields({ draft, catalog, errors, onChange }: FieldsProps) {
  const { level, questions } = draft;
  return (
    <>
      <Radios
        name="as-level"
        legend="Level of the role"
        value={level}
        options={levels.map(({ id, title }) => ({ value: id, label: title }))}
        onPick={(picked) => {
          onChange({ level: picked });
        }}
      />
      <fieldset class="pr-set as-ticks">
        <legend>Questions</legend>
        <p class="small" role="status">
          {countOf(questions.length, 'question')} ticked, of at most {most.questions}.
        </p>
        <Problem field="interview" text={errors.interview} />
        {catalog.interviews.map(({ id, title, questions: all }) => {
          const ticked = all.filter((each) => questions.includes(each.id)).length;
          return (
            <details class="as-group" key={id} open={ticked > 0}>
              <summary data-field="interview">
                {title}
                <span class="small">
                  {ticked > 0 ? `${String(ticked)} of ${String(all.length)}` : all.length}
                </span>
              </summary>
              <div class="pr-module">
                {all.map((each) => (
                  <Tick
                    key={each.id}
                    id={each.id}
                    chosen={questions}
                    onChoose={(chosen) => {
                      onChange({ questions: chosen });
                    }}
                  >
                    <span class="txt">{each.question}</span>
                  </Tick>
                ))}
              </div>
            </details>
          );
        })}
      </fieldset>
    </>
  );
}

const fields = {
  case: CaseFields,
  quiz: QuizFields,
  interview: InterviewFields,
  module: ModuleFields,
} as const;

/** What is asked for, by the kind that was picked. */
export function TaskFields(props: FieldsProps) {
  const Fields = fields[props.draft.kind];
  return <Fields {...props} />;
}
