import { type Catalog, unknownTo } from './catalog.ts';
import type { Kept } from './correspondence.ts';
import type { Feedback, Message, Submission } from './message.ts';

/** A letter that was opened, with the name of the file it was in and the key it was signed with, if it was. */
export interface Opened<M extends Message = Message> {
  readonly file: string;
  readonly message: M;
  readonly digest: string;
  readonly key: string;
}

/** Something that is not taken in, and the sentence that says why. */
export interface Refused {
  readonly file: string;
  readonly why: string;
}

/** What an import would change, before anything is kept. */
export interface Intake {
  readonly submissions: readonly Opened<Submission>[];
  /** Reviews by others of submissions that are here, or that come with them. */
  readonly feedback: readonly Opened<Feedback>[];
  /** How many are here already, or came twice. */
  readonly already: number;
  readonly refused: readonly Refused[];
}

const isA =
  <M extends Message>(kind: M['kind']) =>
  (each: Opened): each is Opened<M> =>
    each.message.kind === kind;

/** Why one letter cannot be kept on this board; undefined if it can. */
function refusal(
  { message }: Opened,
  catalog: Catalog,
  isHere: (digest: string) => boolean,
): string | undefined {
  if (message.kind === 'assignment')
    return 'This is an assignment. The cohort board takes in what learners hand in, and reviews by others.';
  if (message.kind === 'feedback')
    return isHere(message.of)
      ? undefined
      : 'This is a review of a submission that is not here. Take in that submission first.';
  return unknownTo(catalog, message);
}

/** Sorts letters into what is new, what is here already and what is refused. Nothing is kept yet. */
export function intakeOf(
  opened: readonly Opened[],
  kept: readonly Kept[],
  catalog: Catalog,
): Intake {
  // A review released from this browser may come back to it: it is here already.
  const here = new Set(kept.map(({ digest }) => digest));
  const received = new Set(
    kept
      .filter(({ way, message }) => way === 'received' || message.kind === 'feedback')
      .map(({ digest }) => digest),
  );
  const coming = new Set(opened.filter(isA<Submission>('submission')).map(({ digest }) => digest));
  const isHere = (digest: string) => here.has(digest) || coming.has(digest);
  const fresh: Opened[] = [];
  const refused: Refused[] = [];
  let already = 0;
  const met = new Set(received);
  for (const each of opened) {
    const why = refusal(each, catalog, isHere);
    if (why !== undefined) refused.push({ file: each.file, why });
    else if (met.has(each.digest)) already += 1;
    else fresh.push(each);
    met.add(each.digest);
  }
  return {
    submissions: fresh.filter(isA<Submission>('submission')),
    feedback: fresh.filter(isA<Feedback>('feedback')),
    already,
    refused,
  };
}
