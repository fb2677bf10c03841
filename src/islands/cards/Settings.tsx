import {
  cardLimits,
  cardSetting,
  type CardSettings,
  defaultCardSettings,
} from '../../domain/flashcards/settings.ts';
import { record } from '../../stores/log.ts';

interface AmountProps {
  name: keyof typeof cardLimits;
  label: string;
  note: string;
  value: number;
  /** How many of what is typed make one of what is kept: 100 for per cent. */
  scale?: number;
}

function Amount({ name, label, note, value, scale = 1 }: AmountProps) {
  const [low, high] = cardLimits[name].map((limit) => Math.round(limit * scale)) as [
    number,
    number,
  ];
  const shown = Math.round(value * scale);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={low}
        max={high}
        step={1}
        value={shown}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          const next = Number.isFinite(typed)
            ? Math.min(Math.max(Math.round(typed), low), high)
            : shown;
          event.currentTarget.value = String(next);
          if (next !== shown) record(cardSetting(name, next / scale));
        }}
      />
      <small>
        {note} From {low} to {high}; {defaultCardSettings[name] * scale} unless set.
      </small>
    </label>
  );
}

/** How a learner wants to study; each change is a fact of the record and goes along to other devices. */
export function Settings({ settings }: { settings: CardSettings }) {
  return (
    <details>
      <summary>How you study</summary>
      <div class="fc-settings">
        <Amount
          name="newPerDay"
          label="New cards a day"
          note="Each new card brings about seven reviews in its first months (rule of thumb)."
          value={settings.newPerDay}
        />
        <Amount
          name="reviewsPerDay"
          label="Reviews a day"
          note="What lies beyond waits, weakest cards first the next day."
          value={settings.reviewsPerDay}
        />
        <Amount
          name="retention"
          label="Desired recall, in per cent"
          note="Higher means more reviews. All intervals follow at once."
          value={settings.retention}
          scale={100}
        />
        <Amount
          name="rollover"
          label="A day begins at this hour"
          note="Studying until two at night counts for the day before."
          value={settings.rollover}
        />
        <label class="fc-tick">
          <input
            type="checkbox"
            checked={settings.typed}
            onChange={(event) => {
              record(cardSetting('typed', event.currentTarget.checked));
            }}
          />
          <span>
            Type my answer before I turn a card
            <small>Your words stay beside the answer. You still grade yourself.</small>
          </span>
        </label>
      </div>
    </details>
  );
}
