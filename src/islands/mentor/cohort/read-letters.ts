import type { Opened, Refused } from '../../../domain/mentor/intake.ts';
import { openLetter } from '../../../domain/mentor/letter.ts';
import { lettersIn } from '../../../domain/mentor/letters-in.ts';
import { isGenuine } from '../../../stores/signing.ts';

/** Something that may hold letters: a file, or what was pasted. */
export interface Source {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** Letters that were opened, and whatever could not be. */
export interface Read {
  readonly opened: Opened[];
  readonly refused: Refused[];
}

/** So many files are read at the same time: enough to keep the disk busy, few enough to keep the page free. */
const AT_ONCE = 4;

const forged =
  'Its signature does not fit what it says: it was changed after it was signed. Ask for it again.';

async function readLetter(file: string, code: string, read: Read): Promise<void> {
  const letter = await openLetter(code, 'file');
  if (!letter.ok) {
    read.refused.push({ file, why: letter.refusal });
    return;
  }
  const { message, digest, signed } = letter;
  const genuine = signed && (await isGenuine(message, signed));
  if (genuine === false) read.refused.push({ file, why: forged });
  // Where the browser cannot tell, the message counts as unsigned.
  else read.opened.push({ file, message, digest, key: genuine ? signed.key : '' });
}

async function readSource({ name, text }: Source, read: Read): Promise<void> {
  try {
    for (const code of lettersIn(await text())) await readLetter(name, code, read);
  } catch {
    read.refused.push({ file: name, why: 'This file could not be read. Choose it again.' });
  }
}

/** Opens every letter of every source, a few at a time; `onRead` is told how many sources are done. */
export async function readLetters(
  sources: readonly Source[],
  onRead: (count: number) => void,
): Promise<Read> {
  const reads = sources.map((): Read => ({ opened: [], refused: [] }));
  let begun = 0;
  let done = 0;
  const work = async () => {
    for (let at = begun++; at < sources.length; at = begun++) {
      const [source, read] = [sources[at], reads[at]];
      if (source && read) await readSource(source, read);
      done += 1;
      onRead(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    opened: reads.flatMap(({ opened }) => opened),
    refused: reads.flatMap(({ refused }) => refused),
  };
}
