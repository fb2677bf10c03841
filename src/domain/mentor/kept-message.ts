import type { Fact } from '../progress/fact.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import { checkMessage } from './message-check.ts';
import type { Message } from './message.ts';

/** A fact that keeps a message as its JSON. */
export type MessageFact = Fact & { readonly kind: 'sent' | 'received' };

// Facts never change, and each is asked for on every change of the record.
const read = new WeakMap<MessageFact, Message | false>();

/** The message of a fact; undefined if this build cannot read it, which costs nothing but that it is not shown. */
export function parsedMessage(fact: MessageFact): Message | undefined {
  const known = read.get(fact);
  if (known !== undefined) return known === false ? undefined : known;
  let message: Message | undefined;
  try {
    const value: unknown = JSON.parse(fact.message);
    const checked = isPlainTree(value) ? checkMessage(value) : undefined;
    message = checked?.ok ? checked.message : undefined;
  } catch {
    message = undefined;
  }
  read.set(fact, message ?? false);
  return message;
}
