import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type AssignDraft,
  type AssignErrors,
  assignmentOf,
  emptyAssignDraft,
  readAssignDraft,
} from '../../../domain/mentor/assign.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Assignment, Task } from '../../../domain/mentor/message.ts';
import { assignDraftKey, nameKeys } from '../../../domain/mentor/registers.ts';
import { taskKinds } from '../../../domain/mentor/task-words.ts';
import { newAttempt } from '../../quiz/new-attempt.ts';
import { Radios } from '../../practice/Radios.tsx';
import type { Kept } from '../../use-kept.ts';
import { AroundFields, freshSeed, SeedFields } from './AroundFields.tsx';
import { CriteriaFields } from './CriteriaFields.tsx';
import { TaskFields } from './TaskFields.tsx';

interface FormProps {
  catalog: Catalog;
  /** Registers: the form is kept as it is written. */
  kept: Kept;
  /** Local civil date. */
  today: string;
  onMade: (assignment: Assignment) => Promise<void>;
}

const kinds = Object.keys(taskKinds) as Task['kind'][];

/** Which problems a change takes away, where the two are not called the same. */
const mendedBy: Readonly<Record<string, readonly string[]>> = {
  kind: kinds,
  items: ['quiz'],
  questions: ['interview'],
  luck: ['seed'],
};

/** The form, from the record and with each change kept there; a problem goes when its part is changed. */
function useForm({ catalog, kept, today, onMade }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const empty = useMemo(() => emptyAssignDraft(freshSeed()), []);
  const draft = readAssignDraft(kept.textOf(assignDraftKey), empty);
  const name = kept.textOf(nameKeys.mentor);
  const [errors, setErrors] = useState<AssignErrors>({});
  const [failed, setFailed] = useState(false);
  const change = (part: Partial<AssignDraft>): void => {
    kept.write(assignDraftKey, JSON.stringify({ ...draft, ...part }));
    const parts = Object.keys(part).flatMap((field) => mendedBy[field] ?? [field]);
    setErrors(
      Object.fromEntries(Object.entries(errors).filter(([field]) => !parts.includes(field))),
    );
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const { id } = newAttempt();
    const made = assignmentOf(draft, { id, from: name, today, catalog });
    setErrors(made.ok ? {} : made.errors);
    if (made.ok) {
      kept.flush();
      onMade(made.assignment).catch(() => {
        setFailed(true);
      });
      return;
    }
    const wrong = Object.keys(made.errors);
    requestAnimationFrame(() => {
      const parts = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
      parts.find(({ dataset }) => wrong.includes(dataset['field'] ?? ''))?.focus();
    });
  };
  return { form, draft, name, errors, failed, change, submit };
}

/** What is asked for, of whom and by when. */
export function AssignForm(props: FormProps) {
  const { catalog, kept, today } = props;
  const { form, draft, name, errors, failed, change, submit } = useForm(props);
  const wrong = Object.keys(errors).length;
  const around = {
    ...{ draft, errors, today, name },
    onChange: change,
    onName: (typed: string) => {
      kept.write(nameKeys.mentor, typed);
    },
  };
  return (
    <form class="as-form" ref={form} noValidate aria-labelledby="as-form-h" onSubmit={submit}>
      <h2 id="as-form-h" tabIndex={-1}>
        Assign something
      </h2>
      <Radios
        name="as-kind"
        legend="What you ask for"
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, label: taskKinds[kind] }))}
        onPick={(kind) => {
          change({ kind });
        }}
      />
      <TaskFields {...{ draft, catalog, errors }} onChange={change} />
      {draft.kind !== 'module' && <SeedFields {...around} />}
      {draft.kind === 'case' && (
        <CriteriaFields
          draft={draft}
          criteria={catalog.cases.find(({ slug }) => slug === draft.case)?.criteria ?? []}
          onChange={change}
        />
      )}
      <AroundFields {...around} />
      <div class="acts as-make">
        <button type="submit" class="btn pri">
          Make the link
        </button>
        <span class="small">Nothing leaves this browser until you send it.</span>
      </div>
      <p class="err" role="alert">
        {wrong > 0 &&
          (wrong === 1
            ? 'One thing above needs mending first.'
            : `${String(wrong)} things above need mending first.`)}
        {failed && 'This browser could not make it: the page was not loaded over https.'}
      </p>
    </form>
  );
}
