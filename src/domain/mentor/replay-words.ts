import type { CaseReplay } from './case-work.ts';
import type { CaseWork, Claims } from './message.ts';

const oneDecimal = (value: number): string => value.toFixed(1);
const brier = (value: number): string => (value < 0 ? 'no forecasts' : value.toFixed(3));

const parts: readonly (readonly [keyof Claims, string, (value: never) => string])[] = [
  ['outcome', 'an outcome of', oneDecimal],
  ['process', 'a process of', oneDecimal],
  ['brier', 'a Brier score of', brier],
  ['ending', 'the ending', (ending: string) => `“${ending}”`],
];

const list = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;

/** What the replay of a run found, in a sentence. `titleOf` gives an ending its title. */
export function replayWords(
  { verdict, claims, changed }: Pick<CaseReplay, 'verdict' | 'claims' | 'changed'>,
  work: Pick<CaseWork, 'claims'>,
  titleOf: (ending: string) => string | undefined,
): string {
  if (verdict === 'same') return 'Replayed here: same result.';
  if (verdict === 'changed')
    return changed
      ? 'The case changed since, and the run goes on only as far as the case still does.'
      : 'The case changed since; the figures below are of today’s case.';
  if (verdict === 'unfinished')
    return changed
      ? 'The run takes a step that the case does not allow there: treat the result with care.'
      : 'The run does not end: treat the result with care.';
  const named = (of: Claims, [name, words, write]: (typeof parts)[number]): string =>
    `${words} ${(write as (value: unknown) => string)(
      name === 'ending' ? (titleOf(of.ending) ?? of.ending) : of[name],
    )}`;
  const other = parts.filter(([name]) => claims[name] !== work.claims[name]);
  return `The replay gives ${list(other.map((part) => named(claims, part)))}, the submission says ${list(
    other.map((part) => named(work.claims, part)),
  )}: treat the result with care.`;
}
