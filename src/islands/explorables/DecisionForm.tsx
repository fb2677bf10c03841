import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { readTexts, writeTexts } from './url-state.ts';

/** One line of the learner's own program. */
export interface Field<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly initial: string;
  /** A number that must lie in this range, both ends included; without a range the field takes any text. */
  readonly range?: readonly [number, number];
}

interface DecisionFormProps<K extends string> {
  id: string;
  fields: readonly Field<K>[];
  /** Writes the paragraph from the numbers (by key) and the texts. */
  write: (numbers: Record<K, number>, texts: Record<K, string>) => string;
}

/** Reads a number as people type it: thousands separators and a per cent sign are allowed. */
export function typedNumber(text: string): number {
  const bare = text.replace(/[\s,%\u202f]/g, '').replace('\u2212', '-');
  return bare === '' ? Number.NaN : Number(bare);
}

function outOfRange({ range }: Field<string>, text: string): boolean {
  if (!range) return false;
  const value = typedNumber(text);
  return !(value >= range[0] && value <= range[1]);
}

/** The learner's own numbers in, a paragraph for the decision record out. */
export function DecisionForm<K extends string>({ id, fields, write }: DecisionFormProps<K>) {
  const initial = useMemo(
    () =>
      Object.fromEntries(fields.map((field) => [field.key, field.initial])) as Record<K, string>,
    [fields],
  );
  const [texts, setTexts] = useState(() =>
    // There is no address where the form is drawn to a text.
    typeof location === 'undefined' ? initial : readTexts(initial, location.search),
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      const search = writeTexts(initial, texts, location.search);
      if (search !== location.search)
        history.replaceState(history.state, '', location.pathname + search + location.hash);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, [initial, texts]);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const wrong = fields.filter((field) => outOfRange(field, texts[field.key]));
  const numbers = Object.fromEntries(
    fields.map(({ key }) => [key, typedNumber(texts[key])]),
  ) as Record<K, number>;
  const text = wrong.length > 0 ? '' : write(numbers, texts);
  return (
    <>
      <div class="xp-fields">
        {fields.map((field) => (
          <label class="field" key={field.key}>
            <span>{field.label}</span>
            <input
              type="text"
              id={`${id}-work-${field.key}`}
              inputMode={field.range ? 'decimal' : 'text'}
              value={texts[field.key]}
              aria-invalid={wrong.includes(field)}
              onInput={(event) => {
                setTexts({ ...texts, [field.key]: event.currentTarget.value });
              }}
            />
          </label>
        ))}
      </div>
      {wrong.map(({ key, label, range = [0, 0] }) => (
        <p class="err" key={key} role="status">
          {`${label}: give a number from ${range[0].toLocaleString('en-US')} to ${range[1].toLocaleString('en-US')}.`}
        </p>
      ))}
      {text && (
        <>
          <p class="xp-record" ref={paragraph}>
            {text}
          </p>
          <CopyButton
            label="Copy the paragraph"
            text={() => text}
            source={paragraph}
            otherwise="Selected. Copy it with your keyboard or menu."
          />
        </>
      )}
    </>
  );
}
