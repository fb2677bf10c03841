import { useRef, useState } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { changesBetween } from '../../../domain/mentor/changes.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { type Assignment, messageLimits, type Submission } from '../../../domain/mentor/message.ts';
import type { Names } from '../../../domain/mentor/names.ts';
import { nameKeys, wishDraftKey } from '../../../domain/mentor/registers.ts';
import { tooLong } from '../../../domain/mentor/submission.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import { dateWords } from './words.ts';

interface CoverFormProps {
  draft: Submission;
  /** As typed: what is sent is trimmed, and a field that is trimmed while somebody types loses their spaces. */
  written: Pick<Submission, 'by' | 'wish'>;
  catalog: Catalog;
  fitting: readonly Kept<Assignment>[];
  names: Names;
  versions: readonly Kept<Submission>[];
  problem: string;
  onWrite: (key: string, text: string) => void;
  onAnswer: (digest: string) => void;
  onMake: () => void;
}

const placeOf = (about: string, names: Names): string =>
  about.startsWith('question:')
    ? names.question(about.slice(9))
    : about.startsWith('item:')
      ? names.item(about.slice(5))
      : names.text(about);

/** Why this cannot be made yet, as a sentence; empty if it can. */
function lackOf(draft: Submission, names: Names): string {
  if (draft.by === '') return 'Write a name first, so that your mentor knows whose work it is.';
  const long = tooLong(draft);
  if (!long) return '';
  const places = long.map((about) => `“${placeOf(about, names)}”`).join(', ');
  return `This is more than one message can hold. The longest texts are ${places}: shorten one where you wrote it, or leave one out here. Nothing is lost.`;
}

function AnswersField({
  draft,
  catalog,
  fitting,
  onAnswer,
}: Pick<CoverFormProps, 'draft' | 'catalog' | 'fitting' | 'onAnswer'>) {
  if (fitting.length === 0)
    return <p class="small">No assignment that you accepted asks for this. That is fine.</p>;
  return (
    <label class="field">
      <span>It answers</span>
      <select
        value={draft.of}
        onChange={({ currentTarget: { value } }) => {
          onAnswer(value);
        }}
      >
        {fitting.toReversed().map(({ digest, day, message: { from, task } }) => (
          <option key={digest} value={digest}>
            {from.trim() === ''
              ? `the assignment accepted on ${dateWords(day)}`
              : `the assignment of “${from.trim()}”`}
            : {taskTitle(task, catalog)}
          </option>
        ))}
        <option value="">nobody asked</option>
      </select>
    </label>
  );
}

/** Who it is from, what is wanted, what it answers; then it is made. */
export function CoverForm(props: CoverFormProps) {
  const { draft, names, versions, problem, onWrite, onMake } = props;
  const [lack, setLack] = useState('');
  const name = useRef<HTMLInputElement>(null);
  const before = versions.at(-1);
  const isSame = before && changesBetween(before.message, draft).length === 0;
  const submit = (event: Event) => {
    event.preventDefault();
    const found = lackOf(draft, names);
    setLack(found);
    if (found === '') onMake();
    else if (draft.by === '') name.current?.focus();
  };
  return (
    <form class="hi-form" noValidate onSubmit={submit} aria-labelledby="hi-form-h">
      <h2 id="hi-form-h">{before ? `Version ${String(draft.version)}` : 'With it goes'}</h2>
      {isSame && (
        <p class="small">
          The work is the same as in version {before.message.version} of{' '}
          {dateWords(before.message.made)}. To send that one again, see below.
        </p>
      )}
      <Fields
        {...props}
        nameRef={name}
        isLacking={lack !== '' && draft.by === ''}
        onWrite={(key, text) => {
          setLack('');
          onWrite(key, text);
        }}
      />
      <AnswersField {...props} />
      <button type="submit" class="btn pri">
        Make it
      </button>
      <p class="err" id="hi-lack" role="alert">
        {lack || problem}
      </p>
      <p class="small">
        Making it keeps this version in your record. It leaves the browser only when you send the
        link or the file, and whoever has that can read it. The name is yours to choose. This is for
        learning: it is not an exam, and the answers are in the page.
      </p>
    </form>
  );
}

function Fields({
  written,
  onWrite,
  nameRef,
  isLacking,
}: Pick<CoverFormProps, 'written' | 'onWrite'> & {
  nameRef: { current: HTMLInputElement | null };
  isLacking: boolean;
}) {
  return (
    <>
      <label class="field">
        <span>Your name, as your mentor knows you</span>
        <input
          ref={nameRef}
          type="text"
          autocomplete="off"
          maxLength={messageLimits.name}
          aria-invalid={isLacking}
          aria-describedby="hi-lack"
          value={written.by}
          onInput={({ currentTarget: { value } }) => {
            onWrite(nameKeys.learner, value);
          }}
        />
      </label>
      <label class="field">
        <span>What do you want from this review?</span>
        <textarea
          rows={4}
          maxLength={messageLimits.wish}
          value={written.wish}
          onInput={({ currentTarget: { value } }) => {
            onWrite(wishDraftKey, value);
          }}
        />
      </label>
    </>
  );
}
