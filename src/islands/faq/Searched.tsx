import type { FaqFinding } from '../../domain/faq/finding.ts';
import { quoted, synonymsSearched, withoutUnknown } from './sentences.ts';

interface Props {
  finding: FaqFinding | undefined;
  ownWordsOnly: boolean;
  onOwnWords: (only: boolean) => void;
  onQuery: (query: string) => void;
}

/** The line under the box: what was searched besides the words typed, and how to undo it. */
export function Searched({ finding, ownWordsOnly, onOwnWords, onQuery }: Props) {
  if (!finding) {
    return (
      <p class="small hint">
        Questions, topics and synonyms are searched. Spelling slips are forgiven.
      </p>
    );
  }
  const mended = finding.words.filter(({ instead }) => instead !== undefined);
  const unknown = finding.words.filter(({ known }) => !known).map(({ typed }) => typed);
  const synonyms = synonymsSearched(finding);
  return (
    <p class="small hint">
      {mended.map(({ typed, instead }) => (
        <span key={typed}>
          Searched for <b>{instead}</b> instead of “{typed}”.{' '}
        </span>
      ))}
      {unknown.length > 0 && finding.hits.length > 0 && (
        <>
          Nothing holds {quoted(unknown, 'or')}.{' '}
          <button
            class="as-link"
            type="button"
            onClick={() => {
              onQuery(withoutUnknown(finding.words));
            }}
          >
            Search without {unknown.length === 1 ? 'it' : 'them'}
          </button>
          .{' '}
        </>
      )}
      {ownWordsOnly ? 'Only questions and topics were searched. ' : null}
      {synonyms.length > 0 && (
        <>
          Also searched:{' '}
          {synonyms.map((synonym, index) => (
            <span key={synonym}>
              {index > 0 && ', '}
              <b>{synonym}</b>
            </span>
          ))}
          .{' '}
        </>
      )}
      {(ownWordsOnly || synonyms.length > 0) && (
        <button
          class="as-link"
          type="button"
          onClick={() => {
            onOwnWords(!ownWordsOnly);
          }}
        >
          {ownWordsOnly ? 'Search synonyms too' : 'Search only my words'}
        </button>
      )}
    </p>
  );
}
