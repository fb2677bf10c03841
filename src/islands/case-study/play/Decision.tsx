import { useState } from 'preact/hooks';
import { isOpen } from '../../../domain/case-study/advance.ts';
import type { Case, Run } from '../../../domain/case-study/case.ts';
import { REASON_LIMIT, type DecisionDraft } from '../../../domain/case-study/draft.ts';
import type { Scene } from '../../../schemas/simulation.ts';
import { useFocus } from '../../quiz/use-focus.ts';
import { Forecast } from './Forecast.tsx';
import { Sign } from './icons.tsx';
import { Options } from './Options.tsx';
import { useDecisionDraft } from './use-decision-draft.ts';

interface DecisionProps {
  of: Case;
  run: Run;
  scene: Scene;
  after: string;
  /** Says whether it was kept. */
  onDecide: (draft: DecisionDraft) => boolean;
}

const needs = {
  option: 'Choose one of the options.',
  forecast: 'Move the slider: how probable is it?',
  reason: 'Write one line: why this, now?',
} as const;
type Need = keyof typeof needs;

const controls: Readonly<Record<Need, string>> = {
  option: '.cp-opt input:not(:disabled)',
  forecast: '#cp-forecast',
  reason: '#cp-reason',
};

/** What is still to be entered, in the order of the form. */
function missingOf({ of, run, scene }: DecisionProps, draft: DecisionDraft): Need[] {
  const chosen = scene.options.find(({ id }) => id === draft.option);
  return [
    ...(chosen && isOpen(of, run, chosen) ? [] : (['option'] as const)),
    ...(scene.forecast && draft.forecast === undefined ? (['forecast'] as const) : []),
    ...(draft.reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

interface ReasonProps {
  reason: string;
  error: string;
  onWrite: (reason: string) => void;
}

/** Why, in one line: a new line would be a second one, so Enter writes a space. */
function Reason({ reason, error, onWrite }: ReasonProps) {
  return (
    <div class="cp-reason field">
      <label for="cp-reason">Why this, now? One line</label>
      <textarea
        id="cp-reason"
        rows={3}
        maxLength={REASON_LIMIT}
        value={reason}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'cp-reason-error' : undefined}
        onInput={(event) => {
          onWrite(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
        }}
      />
      {error && (
        <p class="err" id="cp-reason-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** The decision of a scene: an option, a forecast where one is asked, a reason; then it is final. */
export function Decision(props: DecisionProps) {
  const { of, run, scene, after, onDecide } = props;
  const { draft, edit, clear } = useDecisionDraft(after);
  const { root, focus } = useFocus();
  const [tries, setTries] = useState(0);
  const missing = missingOf(props, draft);
  const errorOf = (need: Need) => (tries > 0 && missing.includes(need) ? needs[need] : '');
  const number = run.path.length + 1;
  const commit = () => {
    const [first] = missing;
    if (first) {
      setTries(tries + 1);
      focus(controls[first]);
      return;
    }
    if (onDecide(draft)) clear();
  };
  return (
    <form
      class="cp-form"
      aria-labelledby="cp-question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h2 id="cp-question">{scene.question}</h2>
      <div ref={root}>
        <Options
          {...{ of, run, scene }}
          chosen={draft.option}
          error={errorOf('option')}
          onChoose={(option) => {
            edit({ option });
          }}
        />
        <div class={scene.forecast ? 'cp-commit two' : 'cp-commit'}>
          {scene.forecast && (
            <Forecast
              question={scene.forecast.question}
              said={draft.forecast}
              error={errorOf('forecast')}
              onSay={(forecast) => {
                edit({ forecast });
              }}
            />
          )}
          <Reason
            reason={draft.reason}
            error={errorOf('reason')}
            onWrite={(reason) => {
              edit({ reason });
            }}
          />
        </div>
        <div class="acts cp-acts">
          <button type="button" class="btn pri" onClick={commit}>
            Commit decision {number} <Sign of="next" />
          </button>
          <span class="small">
            A commit is final for this attempt. You can fork from here later; this attempt then
            stays as it is.
          </span>
        </div>
        {tries > 0 && missing.length > 0 && (
          <p class="err" role="alert" key={tries}>
            Not committed. {missing.map((need) => needs[need]).join(' ')}
          </p>
        )}
      </div>
    </form>
  );
}
