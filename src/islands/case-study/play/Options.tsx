import { isOpen } from '../../../domain/case-study/advance.ts';
import type { Case, Run } from '../../../domain/case-study/case.ts';
import { optionsInOrder } from '../../../domain/case-study/view.ts';
import type { CaseOption, Scene } from '../../../schemas/simulation.ts';
import { typeset } from '../exhibits/text.ts';
import { Sign } from './icons.tsx';
import { leftOf } from './Offer.tsx';
import { countWords, letterOf, moneyWords, undoWords, valueWords } from './words.ts';

interface OptionsProps {
  of: Case;
  run: Run;
  scene: Scene;
  chosen: string;
  /** What is missing, if this is. */
  error: string;
  onChoose: (option: string) => void;
}

/** The three facts of an option: time, money, and how hard it is to take back. */
function Facts({ run, option }: { run: Run; option: CaseOption }) {
  const { weeks, budget } = option.price;
  const left = leftOf(run, weeks, budget);
  return (
    <span class="cp-facts" id={`facts-${option.id}`}>
      <span class={weeks > 0 && left.weeks < 0 ? 'over' : undefined}>
        <b>{weeks > 0 ? countWords(weeks, 'week') : 'No time'}</b>
        {weeks > 0 && `, leaves ${valueWords('weeks', left.weeks)}`}
        {weeks > 0 && left.weeks < 0 && ': late'}
      </span>
      <span class={budget > 0 && left.budget < 0 ? 'over' : undefined}>
        <b>{moneyWords(budget)}</b>
        {budget > 0 && `, leaves ${valueWords('$k', left.budget)}`}
        {budget > 0 && left.budget < 0 && ': over budget'}
      </span>
      <span>
        <b>{undoWords[option.undo]}</b>
      </span>
    </span>
  );
}

function Option({
  run,
  option,
  at,
  isLocked,
  ...props
}: OptionsProps & {
  option: CaseOption;
  at: number;
  isLocked: boolean;
}) {
  const { id, label, detail, locked } = option;
  return (
    <label class={isLocked ? 'cp-opt gone' : 'cp-opt'}>
      <input
        type="radio"
        name="option"
        value={id}
        checked={props.chosen === id && !isLocked}
        disabled={isLocked}
        aria-labelledby={`letter-${id} label-${id}`}
        aria-describedby={`detail-${id} facts-${id}`}
        onChange={() => {
          props.onChoose(id);
        }}
      />
      <span class="k" id={`letter-${id}`}>
        {letterOf(at)}
      </span>
      <span>
        <span class="t" id={`label-${id}`}>
          {typeset(label)}
        </span>
        <span class="d" id={`detail-${id}`}>
          {typeset(detail)}
        </span>
        <Facts run={run} option={option} />
        {isLocked && (
          <span class="lock">
            <Sign of="lock" /> <b>Locked.</b> {locked}
          </span>
        )}
      </span>
    </label>
  );
}

/** The options as cards, in the order of this run. */
export function Options(props: OptionsProps) {
  const { of, run, scene, error } = props;
  return (
    <fieldset class="cp-opts" aria-describedby={error ? 'cp-option-error' : undefined}>
      <legend class="vh">{scene.question}</legend>
      {error && (
        <p class="err" id="cp-option-error">
          {error}
        </p>
      )}
      {optionsInOrder(run.seed, scene).map((option, at) => (
        <Option
          key={option.id}
          {...props}
          {...{ option, at }}
          isLocked={!isOpen(of, run, option)}
        />
      ))}
    </fieldset>
  );
}
