import { useState } from 'preact/hooks';
import type { Setting } from './setting.ts';
import { clamp } from './setting.ts';

interface NumberInputProps {
  id: string;
  label: string;
  setting: Setting;
  /** Absent until the learner has chosen one. */
  value: number | undefined;
  onChange: (value: number) => void;
}

/** A number field that keeps half-typed text: in range it counts at once, out of range when it is left. */
export function NumberInput({ id, label, setting, value, onChange }: NumberInputProps) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      id={id}
      class="xp-num"
      type="number"
      inputMode="decimal"
      aria-label={`${label}, as a number`}
      min={setting.min}
      max={setting.max}
      step="any"
      placeholder="–"
      value={draft ?? value ?? ''}
      onInput={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        setDraft(event.currentTarget.value);
        if (typed === clamp(setting, typed)) onChange(typed);
      }}
      onBlur={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        setDraft(undefined);
        if (!Number.isNaN(typed) && typed !== value) onChange(clamp(setting, typed));
      }}
    />
  );
}
