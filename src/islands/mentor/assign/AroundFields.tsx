import type { AssignDraft, AssignErrors } from '../../../domain/mentor/assign.ts';
import { writeSeed } from '../../../domain/case-study/seed.ts';
import { messageLimits as most } from '../../../domain/mentor/message.ts';
import { newAttempt } from '../../quiz/new-attempt.ts';
import { Radios } from '../../practice/Radios.tsx';
import { errorId, Problem } from './Field.tsx';

interface AroundProps {
  draft: AssignDraft;
  errors: AssignErrors;
  /** Local civil date. */
  today: string;
  name: string;
  onName: (name: string) => void;
  onChange: (part: Partial<AssignDraft>) => void;
}

/** Four digits are easily read to somebody. */
const SEEDS = 0x10000;
/** A seed drawn anew. */
export const freshSeed = (): number => newAttempt().seed % SEEDS;
/** From this many characters on, the note is counted. */
const COUNTED = most.note * 0.8;

/** One luck for everybody, or each their own. */
export function SeedFields({ draft: { luck, seed }, errors, onChange }: AroundProps) {
  return (
    <div class="as-part">
      <Radios
        name="as-luck"
        legend="Luck and figures"
        value={luck}
        options={[
          { value: 'same', label: 'The same for all' },
          { value: 'each', label: 'New for each learner' },
        ]}
        onPick={(picked) => {
          onChange({ luck: picked });
        }}
      />
      {luck === 'same' && (
        <div class="as-seed">
          <label class="field">
            <span>Seed</span>
            <input
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={16}
              value={seed}
              data-field="seed"
              aria-invalid={errors.seed !== undefined}
              aria-describedby={errors.seed === undefined ? undefined : errorId('seed')}
              onInput={(event) => {
                onChange({ seed: event.currentTarget.value });
              }}
            />
          </label>
          <button
            type="button"
            class="btn sm"
            onClick={() => {
              onChange({ seed: writeSeed(freshSeed()) });
            }}
          >
            Draw another
          </button>
          <Problem field="seed" text={errors.seed} />
        </div>
      )}
      <p class="small">
        {luck === 'same'
          ? 'With one seed, runs of a group can be laid side by side.'
          : 'Each browser draws a seed of its own when the work begins.'}
      </p>
    </div>
  );
}

/** By when, from whom, and what else is to be said. */
export function AroundFields({ draft, errors, today, name, onName, onChange }: AroundProps) {
  const { due, note } = draft;
  return (
    <div class="as-part">
      <div class="as-pair">
        <div>
          <label class="field">
            <span>Back by (optional)</span>
            <input
              type="date"
              min={today}
              value={due}
              data-field="due"
              aria-invalid={errors.due !== undefined}
              aria-describedby={errors.due === undefined ? undefined : errorId('due')}
              onInput={(event) => {
                onChange({ due: event.currentTarget.value });
              }}
            />
          </label>
          <Problem field="due" text={errors.due} />
        </div>
        <label class="field">
          <span>Your name, as they know you (optional)</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={most.name}
            value={name}
            onInput={(event) => {
              onName(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      <div class="as-field">
        <label class="field as-note-field">
          <span>Note to the learner (optional)</span>
          <textarea
            rows={4}
            value={note}
            data-field="note"
            aria-invalid={errors.note !== undefined}
            aria-describedby={errors.note === undefined ? undefined : errorId('note')}
            onInput={(event) => {
              onChange({ note: event.currentTarget.value });
            }}
          />
        </label>
        <p class="small" role="status">
          {note.length >= COUNTED && `${String(note.length)} of ${String(most.note)} characters`}
        </p>
        <Problem field="note" text={errors.note} />
      </div>
    </div>
  );
}
