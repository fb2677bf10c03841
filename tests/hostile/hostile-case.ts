import type { Way } from '../../src/domain/exchange/envelope.ts';

/** What must become of a hostile package. */
export type Fate =
  /** Refused: too long, damaged, nothing of the mentor desk, or of a newer version. */
  | 'long'
  | 'damaged'
  | 'foreign'
  | 'newer'
  /** Opened, and then refused because this site does not have what it names. */
  | 'unknown'
  /** Opened, with every text as it was written. */
  | 'opened';

/** One hostile package. */
export interface HostileCase {
  readonly name: string;
  /** Packages of one family attack in one way. */
  readonly family: string;
  readonly text: string;
  readonly way: Way;
  readonly expect: Fate;
  /** The message that comes out where one does. */
  readonly holds?: unknown;
}
