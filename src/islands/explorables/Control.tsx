import { NumberInput } from './NumberInput.tsx';
import { plain } from './figures.ts';
import type { Setting } from './setting.ts';
import { fromSlider, stepped, toSlider } from './setting.ts';

interface ControlProps {
  id: string;
  setting: Setting;
  /** Absent until the learner has chosen one. */
  value: number | undefined;
  /** Where the slider stands until then; its middle if absent. */
  rest?: number;
  onChange: (value: number) => void;
  /** What the value means now, read out with the slider. */
  meaning?: string | undefined;
}

/** One number, three ways to set it: a field, a slider, and step buttons for the pointer, which Tab passes over. */
export function Control({ id, setting, value, rest, onChange, meaning }: ControlProps) {
  const { label, percent } = setting;
  const at =
    value ??
    rest ??
    fromSlider(setting, (toSlider(setting, setting.min) + toSlider(setting, setting.max)) / 2);
  const step = (direction: 1 | -1, sign: string, verb: string) => (
    <button
      type="button"
      class="xp-step"
      tabIndex={-1}
      aria-label={`${verb} ${label}`}
      onClick={() => {
        onChange(stepped(setting, at, direction));
      }}
    >
      {sign}
    </button>
  );
  const slide = (event: { currentTarget: HTMLInputElement }) => {
    onChange(fromSlider(setting, event.currentTarget.valueAsNumber));
  };
  const spoken =
    value === undefined
      ? 'not set'
      : `${label.toLowerCase()} ${plain(value)}${percent ? ' percent' : ''}`;
  return (
    <div class={value === undefined ? 'xp-ctl unset' : 'xp-ctl'}>
      <label for={id}>{percent ? `${label}, %` : label}</label>
      <span class="xp-set">
        {step(-1, '−', 'Lower')}
        <NumberInput id={`${id}-n`} {...{ label, setting, value, onChange }} />
        {step(1, '+', 'Raise')}
      </span>
      <input
        id={id}
        type="range"
        min={toSlider(setting, setting.min)}
        max={toSlider(setting, setting.max)}
        step={setting.step}
        value={toSlider(setting, at)}
        aria-valuetext={meaning ? `${spoken}: ${meaning}` : spoken}
        onInput={slide}
        onClick={value === undefined ? slide : undefined}
      />
    </div>
  );
}
