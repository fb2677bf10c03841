import type { AskedItem, GeneratedItem, QuizItem, Tolerance } from '../../schemas/quiz.ts';
import { crc32 } from '../checksum.ts';
import { randomFrom } from '../ml/random.ts';
import { slack } from './kinds/amount.ts';
import type { Drawing, Models } from './model.ts';
import { writeNumber } from './number-text.ts';

/** Throws after which a model counts as broken; content is proven over many seeds before it is built. */
export const MOST_THROWS = 200;

/** The seed of one item within an attempt: it depends on nothing else, so no other item can move its figures. */
export const itemSeed = (seed: number, item: string): number => crc32(`${String(seed)}:${item}`);

/** Decimals that say the number within a quarter of the tolerance. */
function decimalsFor(value: number, tolerance: Tolerance): number {
  const room = slack(value, tolerance);
  return room > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(room / 2)))) : 6;
}

/** Every number that must be told apart is further from the others than twice what counts as equal. */
function isClear({ answer, mistakes }: Drawing, { tolerance, mistakes: named }: GeneratedItem) {
  const values = [answer, ...named.map(({ is }) => mistakes[is] ?? NaN)];
  return values.every((value, at) =>
    values
      .slice(0, at)
      .every(
        (other) =>
          Math.abs(value - other) >
          2 * Math.max(slack(answer, tolerance), slack(value, tolerance), slack(other, tolerance)),
      ),
  );
}

/** The drawing of an item under a seed; throws if the model is unknown or finds none. */
export function drawFor(item: GeneratedItem, seed: number, models: Models): Drawing {
  const model = models[item.model];
  if (!model) throw new Error(`no model is called "${item.model}"`);
  const random = randomFrom(itemSeed(seed, item.id));
  for (let throws = 0; throws < MOST_THROWS; throws += 1) {
    const drawing = model(random);
    if (drawing && isClear(drawing, item)) return drawing;
  }
  throw new Error(`the model "${item.model}" finds no clear figures for "${item.id}"`);
}

/** Names in braces become numbers: `{tp}` as short as possible, `{answer:1}` with one decimal. */
function print(text: string, values: Readonly<Record<string, number>>): string {
  return text.replace(/\{([a-z0-9]+)(?::(\d))?\}/g, (whole, name: string, decimals?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const digits = Number(decimals);
    return decimals === undefined
      ? writeNumber(value)
      : value
          .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
          .replace('-', '−');
  });
}

/** An item as a learner is asked it under the seed of an attempt; only generated items depend on the seed. */
export function asked(item: QuizItem, seed: number, models: Models): AskedItem {
  if (item.type !== 'generated') return item;
  const { answer, mistakes, values } = drawFor(item, seed, models);
  const { tolerance } = item;
  const rounded = (value: number) => Number(value.toFixed(decimalsFor(value, tolerance)));
  const known = { ...values, answer };
  return {
    id: item.id,
    objective: item.objective,
    level: item.level,
    stem: print(item.stem, known),
    hint: print(item.hint, known),
    reread: item.reread,
    type: 'numeric',
    answer: rounded(answer),
    tolerance,
    unit: item.unit,
    why: print(item.why, known),
    mistakes: item.mistakes.map(({ is, why, misconception }) => {
      const value = mistakes[is] ?? NaN;
      return { value: rounded(value), why: print(why, { ...known, this: value }), misconception };
    }),
  };
}
