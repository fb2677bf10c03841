import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { correspondenceOf, handedIn, type Kept } from '../../../domain/mentor/correspondence.ts';
import type { Assignment, Submission } from '../../../domain/mentor/message.ts';
import { nameKeys, wishDraftKey } from '../../../domain/mentor/registers.ts';
import type { Offered } from '../../../domain/mentor/sources.ts';
import { fits, nextVersion, versionsOf, withoutTexts } from '../../../domain/mentor/submission.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { useKept } from '../../use-kept.ts';
import { keep } from '../keep.ts';
import { buildWork } from './build-work.ts';
import { CoverForm } from './CoverForm.tsx';
import { Preview } from './Preview.tsx';
import { Ready } from './Ready.tsx';
import { Versions } from './Versions.tsx';
import { kindWords, offerLine, offerTitle, today } from './words.ts';
import { namesIn } from './work/names-in.ts';
import type { Texts } from './work/texts.ts';
import { taskOf } from '../../../domain/mentor/sources.ts';

interface ComposeProps {
  facts: readonly Fact[];
  catalog: Catalog;
  offer: Offered;
  texts: Texts;
  assignments: readonly Kept<Assignment>[];
  /** Digest of the assignment that the address names; may be one that does not fit. */
  of: string;
}

const cannot =
  'This browser cannot make it: it is too old, or the page was not loaded over https. Nothing is lost.';

/** What is being written, and the submission it comes to. */
function useCompose({ facts, catalog, offer, texts, assignments, of }: ComposeProps) {
  const kept = useKept(facts);
  const fitting = assignments.filter(({ message }) => fits(message, offer.source));
  const [answers, setAnswers] = useState(
    () => fitting.find(({ digest }) => digest === of)?.digest ?? fitting.at(-1)?.digest ?? '',
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<{ readonly digest: string; readonly message: Submission }>();
  const [problem, setProblem] = useState('');
  const whole = useMemo(
    () => buildWork(offer.source, facts, texts, catalog),
    [offer, facts, texts, catalog],
  );
  const work = useMemo(() => whole && withoutTexts(whole, left), [whole, left]);
  const earlier = useMemo(() => handedIn(correspondenceOf(facts)), [facts]);
  const written = { by: kept.textOf(nameKeys.learner), wish: kept.textOf(wishDraftKey) };
  const cover = {
    ...written,
    made: today(),
    of: answers,
  };
  const draft = work && nextVersion(cover, work, earlier);
  const make = async () => {
    if (!draft) return;
    try {
      kept.flush();
      setMade({ digest: await keep('sent', draft), message: draft });
      setProblem('');
      // The next work asks for something else.
      kept.write(wishDraftKey, '');
    } catch {
      setProblem(cannot);
    }
  };
  const edited = () => {
    setMade(undefined);
    setProblem('');
  };
  return {
    whole,
    written,
    draft,
    versions: draft ? versionsOf(earlier, draft) : [],
    fitting,
    left,
    made,
    problem,
    make,
    write: (key: string, text: string) => {
      edited();
      kept.write(key, text);
    },
    answer: (digest: string) => {
      edited();
      setAnswers(digest);
    },
    leave: (about: string, isLeft: boolean) => {
      edited();
      setLeft(new Set([...[...left].filter((each) => each !== about), ...(isLeft ? [about] : [])]));
    },
    again: () => {
      kept.write(wishDraftKey, made?.message.wish ?? '');
      edited();
    },
  };
}

/** One work: what would leave the browser, who it is from, and what was handed in of it before. */
export function Compose(props: ComposeProps) {
  const { catalog, offer, texts, of } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const side = useRef<HTMLDivElement>(null);
  const held = useCompose(props);
  const { whole, draft, versions, made, fitting } = held;
  const title = offerTitle(offer, catalog);
  const names = namesIn(texts);
  if (!whole || !draft) return <p role="status">This work is no longer in the record.</p>;
  const shown = made?.message ?? draft;
  const isMisfit = of !== '' && !fitting.some(({ digest }) => digest === of);
  return (
    <>
      <header class="page-head">
        <p class="label">
          <a href="/hand-in/">Hand in</a> · {kindWords[taskOf(offer).kind].toLowerCase()}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="lead">{offerLine(offer)}.</p>
        {isMisfit && (
          <p class="ui hi-to">
            The assignment in the address asks for something else, or with another seed, so this
            does not answer it.
          </p>
        )}
      </header>
      <button
        type="button"
        class="btn sm hi-jump"
        onClick={() => {
          side.current?.focus();
        }}
      >
        To the form below the preview
      </button>
      <div class="hi-cols">
        <Preview {...{ whole, texts, shown }} left={held.left} onLeave={held.leave} />
        <div class="hi-side" ref={side} tabIndex={-1}>
          {made ? (
            <Ready message={made.message} onAgain={held.again} />
          ) : (
            <CoverForm
              {...{ draft, catalog, fitting, names, versions }}
              written={held.written}
              problem={held.problem}
              onWrite={held.write}
              onAnswer={held.answer}
              onMake={() => void held.make()}
            />
          )}
        </div>
      </div>
      <Versions {...{ versions, names }} />
    </>
  );
}
