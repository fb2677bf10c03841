import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { replay } from '../../../domain/case-study/replay.ts';
import { agreementOf } from '../../../domain/mentor/agreement.ts';
import { actionOf } from '../../../domain/mentor/case-work.ts';
import {
  comparedKey,
  marksOfReference,
  pairsOf,
  runOfReference,
} from '../../../domain/mentor/exercise.ts';
import { exerciseKey } from '../../../domain/mentor/registers.ts';
import type { Rubric as Criteria } from '../../../schemas/case-study.ts';
import type { ReferenceSubmission } from '../../../schemas/exercise.ts';
import type { Kept } from '../../use-kept.ts';
import { Rubric } from './Rubric.tsx';
import { Run } from './Run.tsx';
import { Texts } from './Texts.tsx';

interface ReferenceProps {
  of: CaseText;
  rubric: Criteria;
  reference: ReferenceSubmission;
  kept: Kept;
  /** Another reference that is not compared yet. */
  next: { readonly by: string; readonly onGo: () => void } | undefined;
}

/** What comes after the rubric: the comparison to ask for, or what it came to. */
function Verdict({
  agreement,
  onCompare,
  onClear,
  next,
}: {
  agreement: ReturnType<typeof agreementOf>;
  onCompare: () => void;
  onClear: () => void;
} & Pick<ReferenceProps, 'next'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(agreement !== undefined);
  useEffect(() => {
    if (agreement && !wasOpen.current) heading.current?.focus();
    wasOpen.current = agreement !== undefined;
  }, [agreement === undefined]);
  if (!agreement)
    return (
      <div class="cal-ask">
        <p class="ui">The reference shows once every criterion has a mark. It then holds yours.</p>
        <div class="acts">
          <button type="button" class="btn pri" onClick={onCompare}>
            Compare with the reference
          </button>
        </div>
      </div>
    );
  const { n, exact, near } = agreement;
  return (
    <div class="cal-ask">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {exact === n
            ? 'The same level throughout'
            : `The same level in ${exact === 0 ? 'none' : String(exact)} of ${String(n)} criteria`}
        </h3>
        <p class="ui">
          {near === n
            ? 'Nowhere more than one level apart.'
            : `At most one level apart in ${String(near)} of ${String(n)}.`}{' '}
          The reasons stand under each criterion above.
        </p>
      </div>
      <div class="acts">
        {next && (
          <button type="button" class="btn pri" onClick={next.onGo}>
            Mark what {next.by} handed in
          </button>
        )}
        <button type="button" class="btn" onClick={onClear}>
          Clear my marks and begin again
        </button>
      </div>
    </div>
  );
}

/** A reference submission to read and mark; the reference marks stay closed until every criterion has one of mine. */
export function Reference({ of, rubric, reference, kept, next }: ReferenceProps) {
  const { id, by, wish, seed } = reference;
  const heading = useRef<HTMLHeadingElement>(null);
  const part = useRef<HTMLElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    heading.current?.focus();
  }, [id]);
  const { steps, ...start } = runOfReference(reference);
  const run = useMemo(() => replay(of, start.seed, steps.map(actionOf)).run, [of, id]);
  const marked = marksOfReference(of.slug, id, rubric, kept.textOf);
  const lacking = marked.flatMap(({ criterion, mine }) => (mine === undefined ? [criterion] : []));
  const isOpen = lacking.length === 0 && kept.textOf(comparedKey(of.slug, id)) === 'yes';
  const pairs = isOpen ? pairsOf(marked, reference) : [];
  const compare = () => {
    if (lacking.length === 0) kept.write(comparedKey(of.slug, id), 'yes');
    else {
      setIsAsked(true);
      const group = part.current?.querySelector(`[aria-labelledby="cal-${lacking[0] ?? ''}"]`);
      group?.querySelector('input')?.focus();
    }
  };
  const clear = () => {
    kept.write(comparedKey(of.slug, id), '');
    for (const { criterion } of marked) kept.write(exerciseKey(of.slug, id, criterion), '');
    setIsAsked(false);
    heading.current?.focus();
  };
  return (
    <section class="cal-ref" aria-labelledby="cal-ref" ref={part}>
      <p class="label">
        {of.title}, seed {seed}
      </p>
      <h2 id="cal-ref" ref={heading} tabIndex={-1}>
        What {by} handed in
      </h2>
      <p class="cal-wish">“{wish}”</p>
      <div class="cal-read">
        <div>
          <h3>Run</h3>
          <Run {...{ of, run, steps }} />
        </div>
        <Texts {...{ of, reference }} />
      </div>
      <h3 class="cal-mark">Your marks</h3>
      <Rubric
        rubric={rubric}
        marks={new Map(marked.map(({ criterion, mine }) => [criterion, mine]))}
        pairs={new Map(pairs.map((pair) => [pair.criterion, pair]))}
        lacking={isAsked ? lacking : []}
        onMark={(criterion, level) => {
          kept.write(exerciseKey(of.slug, id, criterion), String(level));
        }}
      />
      <Verdict agreement={agreementOf(pairs)} onCompare={compare} onClear={clear} next={next} />
    </section>
  );
}
