import { useState } from 'preact/hooks';
import { changesBetween } from '../../../domain/mentor/changes.ts';
import { changeWords } from '../../../domain/mentor/change-words.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import type { Submission } from '../../../domain/mentor/message.ts';
import type { Names } from '../../../domain/mentor/names.ts';
import { Sending } from './Ready.tsx';
import { dateWords } from './words.ts';

interface VersionsProps {
  versions: readonly Kept<Submission>[];
  names: Names;
}

/** What a version changed, line by line. */
export function ChangeList({
  before,
  after,
  names,
}: {
  before: Submission;
  after: Submission;
  names: Names;
}) {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p class="small">The work is the same as before.</p>;
  return (
    <ul class="hi-changes">
      {changes.map((change, at) => (
        <li key={at}>{changeWords(change, names)}</li>
      ))}
    </ul>
  );
}

function Version({
  kept,
  before,
  names,
}: {
  kept: Kept<Submission>;
  before: Kept<Submission> | undefined;
  names: Names;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { version, made, by } = kept.message;
  return (
    <li>
      <div>
        <h3>
          Version {version}, {dateWords(made)}
        </h3>
        <p class="small">
          As “{by}”{kept.message.of === '' ? '' : ', for an assignment'}
        </p>
        {before && <ChangeList before={before.message} after={kept.message} names={names} />}
      </div>
      {isOpen ? (
        <Sending message={kept.message} />
      ) : (
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          Send it again<span class="vh">, version {version}</span>
        </button>
      )}
    </li>
  );
}

/** Versions handed in so far, the newest first; each can be sent again as it was. */
export function Versions({ versions, names }: VersionsProps) {
  if (versions.length === 0) return null;
  return (
    <section class="hi-list hi-versions" aria-labelledby="hi-versions-h">
      <h2 id="hi-versions-h">Handed in so far</h2>
      <ul>
        {versions.toReversed().map((kept, at) => (
          <Version
            key={kept.digest}
            {...{ kept, names }}
            before={versions[versions.length - 2 - at]}
          />
        ))}
      </ul>
      <p class="small">
        Each is sent again exactly as it was. See <a href="/feedback/">what came back</a>.
      </p>
    </section>
  );
}
