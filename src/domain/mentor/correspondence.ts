import type { Fact } from '../progress/fact.ts';
import { parsedMessage } from './kept-message.ts';
import type { Assignment, Feedback, Message, Submission } from './message.ts';

/** A message of the record, sent or received here. */
export interface Kept<M extends Message = Message> {
  /** Id of the fact. */
  readonly fact: string;
  readonly way: 'sent' | 'received';
  readonly digest: string;
  /** When it was sent or taken in, in milliseconds since the epoch, and the local civil date. */
  readonly at: number;
  readonly day: string;
  readonly message: M;
  /** Public key it was signed with when it was received; empty if it was not signed. */
  readonly key: string;
}

/** Everything that was sent and received, oldest first; the same message received twice is one. */
export function correspondenceOf(facts: readonly Fact[]): Kept[] {
  const kept: Kept[] = [];
  const met = new Set<string>();
  for (const fact of facts) {
    if (fact.kind !== 'sent' && fact.kind !== 'received') continue;
    const name = `${fact.kind} ${fact.digest}`;
    const message = met.has(name) ? undefined : parsedMessage(fact);
    if (!message) continue;
    met.add(name);
    const { id, kind: way, digest, at, day, key } = fact;
    kept.push({ fact: id, way, digest, at, day, message, key });
  }
  return kept;
}

const of =
  <M extends Message>(kind: M['kind'], way: Kept['way']) =>
  (kept: readonly Kept[]): Kept<M>[] =>
    kept.filter((each): each is Kept<M> => each.message.kind === kind && each.way === way);

/** As a learner: what was accepted, handed in, and given back. */
export const accepted = of<Assignment>('assignment', 'received');
export const handedIn = of<Submission>('submission', 'sent');
export const givenBack = of<Feedback>('feedback', 'received');
/** As a mentor: what was assigned, what came in, and what was released. */
export const assigned = of<Assignment>('assignment', 'sent');
export const cameIn = of<Submission>('submission', 'received');
export const released = of<Feedback>('feedback', 'sent');
