import { shortHash } from '../checksum.ts';
import type { Case } from './case.ts';

/** Fields that are words: they may change without changing how a case plays. */
const words = new Set([
  ...['title', 'week', 'text', 'shows', 'question', 'label', 'detail', 'locked', 'tell', 'why'],
  ...['sources', 'name', 'otherwise', 'people', 'unit', 'reflection', 'memo', 'asks', 'by'],
  ...['blocks', 'undo'],
]);

/** Changes when the rules of a case change (scenes, prices, effects, odds, marks, endings), never with its words. */
export const rulesHash = ({ simulation, exhibits }: Case): string =>
  shortHash(
    JSON.stringify([simulation, exhibits], (key, value: unknown) =>
      words.has(key) ? undefined : value,
    ),
  );
