interface ForecastProps {
  question: string;
  /** Per cent; absent until the slider was touched. */
  said: number | undefined;
  /** What is missing, if this is. */
  error: string;
  onSay: (said: number) => void;
}

/** Asks for a probability. It has no value until touched: a click or an arrow where it stands sets it too. */
export function Forecast({ question, said, error, onSay }: ForecastProps) {
  const set = (event: { currentTarget: HTMLInputElement }) => {
    if (event.currentTarget.valueAsNumber !== said) onSay(event.currentTarget.valueAsNumber);
  };
  return (
    <div class={said === undefined ? 'conf cp-forecast unset' : 'conf cp-forecast'}>
      <label for="cp-forecast">{question}</label>
      <output for="cp-forecast" aria-live="off">
        {said === undefined ? '–' : `${said}\u202f%`}
      </output>
      <input
        id="cp-forecast"
        class="t10"
        type="range"
        min={0}
        max={100}
        step={5}
        value={said ?? 50}
        aria-valuetext={said === undefined ? 'not set' : `${said} percent`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'cp-forecast-error' : undefined}
        onInput={set}
        onClick={set}
        onKeyUp={(event) => {
          if (/^(Arrow|Page|Home|End)/.test(event.key)) set(event);
        }}
      />
      <div class="ends">
        <span>{'0\u202f% cannot happen'}</span>
        <span>{'100\u202f% is certain'}</span>
      </div>
      {error && (
        <p class="err" id="cp-forecast-error">
          {error}
        </p>
      )}
    </div>
  );
}
