import { useEffect, useRef } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Way } from '../../../domain/exchange/envelope.ts';
import { accepted, assigned, type Kept } from '../../../domain/mentor/correspondence.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { AssignmentSheet } from '../assign/AssignmentSheet.tsx';
import { keep } from '../keep.ts';
import { type LetterIn, letterIn } from './letter-in.ts';

interface ArrivedProps {
  /** What came by link or file: anybody may have written it. */
  text: string;
  way: Way;
  catalog: Catalog;
  kept: readonly Kept[];
  /** Local civil date. */
  today: string;
  /** Opens one that was accepted; `wasThere`: it had been before. */
  onAccepted: (digest: string, wasThere: boolean) => void;
  onDrop: () => void;
}

/** Who asks for what, before any of it is taken in. */
function Preview({ found, ...props }: { found: LetterIn & { ok: true } } & ArrivedProps) {
  const { catalog, kept, today, onAccepted, onDrop } = props;
  const { assignment, digest, key } = found;
  const isOwn = assigned(kept).some((each) => each.digest === digest);
  return (
    <>
      <p class="ui ac-who">
        {assignment.from === ''
          ? 'Whoever made it gave no name.'
          : 'The name is as they typed it. Only you can know who that is.'}
        {isOwn && ' This one was made in this browser.'}
      </p>
      <AssignmentSheet {...{ assignment, catalog, today }} level="h2" />
      <p class="ui ac-means">
        Accepting keeps it in this browser and puts it on your home page. Nobody is told. Nothing is
        sent until you hand in.
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            void keep('received', assignment, key).then((now) => {
              onAccepted(now, false);
            });
          }}
        >
          Accept
        </button>
        <button type="button" class="btn" onClick={onDrop}>
          Decline
        </button>
      </div>
    </>
  );
}

/** An assignment that came by link or file: what it asks, or why it cannot be read. */
export function Arrived(props: ArrivedProps) {
  const { text, way, catalog, kept, onAccepted, onDrop } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, failed } = useFetched(text, () => letterIn(text, way, catalog));
  const before = value?.ok && accepted(kept).some(({ digest }) => digest === value.digest);
  useEffect(() => {
    if (value?.ok && before) onAccepted(value.digest, true);
    else heading.current?.focus();
  }, [value]);
  if ((!value && !failed) || before) return <p role="status">Reading the assignment …</p>;
  const from = value?.ok ? value.assignment.from : '';
  return (
    <div class="ac-text">
      <header class="page-head">
        <p class="label">Assignment</p>
        <h1 ref={heading} tabIndex={-1}>
          {!value?.ok && 'This assignment was not taken in'}
          {value?.ok &&
            (from === '' ? 'Somebody asks you for this' : `“${from}” asks you for this`)}
        </h1>
      </header>
      {value?.ok ? (
        <Preview {...props} found={value} />
      ) : (
        <>
          <p class="lead">{value?.refusal ?? 'It could not be read.'} Your record is unchanged.</p>
          <div class="acts">
            <button type="button" class="btn pri" onClick={onDrop}>
              Go on
            </button>
          </div>
        </>
      )}
    </div>
  );
}
