import type { CaseText } from '../../../domain/case-study/case.ts';
import { memoKey, reflectionKey } from '../../../domain/case-study/draft.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { CopyButton } from '../../explorables/CopyButton.tsx';
import { SaveLine } from '../../progress/SaveLine.tsx';
import { LONGEST, useKept } from '../../use-kept.ts';
import { capital } from '../wording.ts';
import { countOf } from './words.ts';

interface WritingProps {
  of: CaseText;
  /** Id of the attempt's last fact: its texts are kept under it. */
  last: string;
  facts: readonly Fact[];
}

interface AreaProps {
  id: string;
  label: string;
  hint: string;
  text: string;
  onText: (text: string) => void;
  onRest: () => void;
}

/** A field for some sentences; on paper it is the text itself. */
function Area({ id, label, hint, text, onText, onRest }: AreaProps) {
  return (
    <div class="cd-area">
      <label for={id}>{label}</label>
      <p class="small" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        rows={4}
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          onText(value);
        }}
        onBlur={onRest}
      />
      <p class="cd-paper">{text}</p>
    </div>
  );
}

const kinds = {
  cause: 'What caused what',
  counterfactual: 'What would have been otherwise',
  transfer: 'What you take to work',
};

/** The memo as Markdown: title, then each section; what is not written yet is left out. */
export function memoMarkdown(
  { title, sections }: CaseText['simulation']['memo'],
  textOf: (section: string) => string,
): string {
  const parts = sections.flatMap(({ id, heading }) => {
    const text = textOf(id).trim();
    return text === '' ? [] : [`## ${heading}\n\n${text}`];
  });
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

/** Reflection and decision memo, kept as they are written. */
export function Writing({ of, last, facts }: WritingProps) {
  const { reflection, memo } = of.simulation;
  const kept = useKept(facts);
  const area = (key: string, id: string) => ({
    id,
    text: kept.textOf(key),
    onText: (text: string) => {
      kept.write(key, text);
    },
    onRest: kept.flush,
  });
  return (
    <>
      <section class="cd-sec" aria-labelledby="cd-reflect">
        <h2 id="cd-reflect">
          {capital(countOf(reflection.length, 'question'))} to answer while it is fresh
        </h2>
        <div class="cd-areas">
          {reflection.map(({ id, kind, prompt }) => (
            <Area
              key={id}
              label={prompt}
              hint={kinds[kind]}
              {...area(reflectionKey(last, id), `cd-r-${id}`)}
            />
          ))}
        </div>
      </section>
      <section class="cd-sec" aria-labelledby="cd-memo">
        <h2 id="cd-memo">{memo.title}</h2>
        <p class="small">
          The decision memo of this case. It belongs to your launch dossier: write it as if it went
          out tomorrow.
        </p>
        <div class="cd-areas">
          {memo.sections.map(({ id, heading, hint }) => (
            <Area key={id} label={heading} hint={hint} {...area(memoKey(last, id), `cd-m-${id}`)} />
          ))}
        </div>
        <div class="acts cd-kept">
          <CopyButton
            label="Copy as Markdown"
            text={() => memoMarkdown(memo, (section) => kept.textOf(memoKey(last, section)))}
            otherwise="This browser does not let the page copy; select the text by hand."
          />
          <span class="small">Kept in this browser as you write.</span>
          <SaveLine />
        </div>
      </section>
    </>
  );
}
