import type { AskedItem, QuizItem } from '../../schemas/quiz.ts';
import { asked } from '../quiz/generate.ts';
import { models } from '../quiz/models/all.ts';
import { writeAmount } from '../quiz/number-text.ts';
import { entriesToOrder, linesToMatch, optionsInOrder } from '../quiz/shuffle.ts';
import type { Card } from './card.ts';
import { line, paragraphs } from './card-text.ts';

/** Figures of generated items and the order of options are drawn with it, so a card never changes by itself. */
const SEED = 1;

/** A sentence or a phrase with a full stop, if it ends without a mark. */
const stopped = (text: string): string => (/[.!?…”]$/.test(text) ? text : `${text}.`);

/** A stem or a sentence as plain text: `*asterisks*` stress words only on the page. */
const plain = (text: string): string => text.replace(/\*([^*]+)\*/g, '$1');

/** The sentence of a fill-in with something written into each gap. */
const filled = (text: string, gap: (id: string) => string): string =>
  plain(text).replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => gap(id));

/** What is asked besides the stem: options, entries or the unit. */
function task(item: AskedItem): string[] {
  switch (item.type) {
    case 'single':
      return ['Choose one:', ...optionsInOrder(item, SEED).map(({ text }) => line(text))];
    case 'multiple':
      return [
        'Choose all that apply:',
        ...optionsInOrder(item, SEED).map(({ text }) => line(text)),
      ];
    case 'order':
      return ['Put in order:', ...entriesToOrder(item, SEED).map(({ text }) => line(text))];
    case 'match':
      return [
        `Sort each line to one of: ${item.targets.map(({ text }) => text).join(' · ')}`,
        ...linesToMatch(item, SEED).map(({ text }) => line(text)),
      ];
    case 'fill-in':
      return [filled(item.text, () => '____')];
    case 'interval':
      return [`Give a range you are 90\u202f% sure of${item.unit ? `, in: ${item.unit}` : '.'}`];
    case 'numeric':
    case 'task':
      return item.unit === undefined ? [] : [`Answer in: ${item.unit}`];
    case 'written':
      return [];
  }
}

/** The right answer and why it is right. */
function key(item: AskedItem): string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return optionsInOrder(item, SEED)
        .filter(({ correct }) => correct)
        .flatMap(({ text, why }) => [text, why]);
    case 'order':
      return item.entries.map(({ text, why }, at) => `${String(at + 1)}. ${stopped(text)} ${why}`);
    case 'match':
      return item.entries.map(
        ({ text, target, why }) =>
          `${stopped(text)} → ${item.targets.find(({ id }) => id === target)?.text ?? target}. ${why}`,
      );
    case 'fill-in':
      return [
        filled(item.text, (id) => item.gaps.find((gap) => gap.id === id)?.accept[0] ?? '____'),
        ...item.gaps.map(({ why }) => why),
      ];
    case 'interval':
      return [`It is ${writeAmount(item.truth, item.unit)}.`, item.why];
    case 'numeric':
    case 'task':
      return [`${writeAmount(item.answer, item.unit)}.`, item.why];
    case 'written':
      return [item.sample, 'A good answer:', ...item.criteria.map(({ text }) => line(text))];
  }
}

/** Where the items of a quiz belong. */
export interface QuizPlace {
  /** Slug of the lesson, which also names the quiz. */
  readonly quiz: string;
  readonly topics: Card['topics'];
  /** Address of what an item sends its reader to. */
  readonly href: (reread: string) => string;
}

/** The card of a quiz item: the question with all it offers to choose from, and the key with its reason. */
export function itemCard(source: QuizItem, { quiz, topics, href }: QuizPlace): Card {
  const item = asked(source, SEED, models);
  return {
    id: `item/${quiz}/${item.id}`,
    front: paragraphs(plain(item.stem), ...task(item)),
    back: paragraphs(...key(item)),
    lesson: quiz,
    topics,
    group: `item/${quiz}/${item.objective}`,
    href: href(item.reread),
  };
}
