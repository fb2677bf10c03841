import { writeAmount } from '../../../domain/quiz/number-text.ts';
import type { AskedItem } from '../../../schemas/quiz.ts';
import { keyOf } from '../words.ts';
import { gapsInText } from './FillIn.tsx';

/** A paragraph of the key: what it is about, and why that is so. */
interface Reason {
  readonly about: string;
  readonly why: string;
}

/** The key of an item and every reason it has, in reading order. */
export function reasonsOf(item: AskedItem): Reason[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.map(({ correct, why }, at) => ({
        about: `${String(at + 1)}, ${correct ? 'right' : 'not so'}.`,
        why,
      }));
    case 'numeric':
    case 'task':
      return [
        { about: keyOf(item), why: item.why },
        ...item.mistakes.map(({ value, why }) => ({ about: writeAmount(value, item.unit), why })),
      ];
    case 'order': {
      const textOf = (id: string) => item.entries.find((entry) => entry.id === id)?.text ?? '';
      return [
        ...item.entries.map(({ text, why }, at) => ({ about: `${String(at + 1)}. ${text}`, why })),
        ...item.mistakes.map(({ early, before, why }) => ({
          about: `Not so: “${textOf(early)}” before “${textOf(before)}”`,
          why,
        })),
      ];
    }
    case 'match': {
      const nameOf = (id: string) => item.targets.find((target) => target.id === id)?.text ?? '';
      return item.entries.flatMap(({ target, why, mistakes }, at) => [
        { about: `${String(at + 1)}: “${nameOf(target)}”.`, why },
        ...mistakes.map((known) => ({ about: `Not “${nameOf(known.target)}”.`, why: known.why })),
      ]);
    }
    case 'fill-in':
      return gapsInText(item).flatMap(({ accept, why, mistakes }, at) => [
        { about: `Gap ${String(at + 1)}: ${accept[0] ?? ''}.`, why },
        ...mistakes.map((known) => ({ about: `Not “${known.accept[0] ?? ''}”.`, why: known.why })),
      ]);
    case 'interval':
      return [
        { about: `It is ${writeAmount(item.truth, item.unit)}.`, why: item.why },
        { about: 'A range that lies below.', why: item.misses.low.why },
        { about: 'A range that lies above.', why: item.misses.high.why },
        { about: 'A range that is too wide.', why: item.misses.wide.why },
      ];
    case 'written':
      return [
        { about: 'A model answer.', why: item.sample },
        ...item.criteria.map(({ text, why }) => ({ about: text, why })),
      ];
  }
}
