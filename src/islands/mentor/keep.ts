import { digestOf } from '../../domain/mentor/digest.ts';
import type { Message } from '../../domain/mentor/message.ts';
import { record } from '../../stores/log.ts';

/** Keeps a message in the record, as sent or as taken in, and gives its digest; `key` is the one it was signed with. */
export async function keep(way: 'sent' | 'received', message: Message, key = ''): Promise<string> {
  const digest = await digestOf(message);
  record({ kind: way, digest, message: JSON.stringify(message), key });
  return digest;
}

/** True if another page frames this one: it could draw over what is shown, so nothing is taken in there. */
export const isFramed = (): boolean => window.top !== window.self;
