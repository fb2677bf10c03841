import type { AskedItem, FillInItem, MatchItem } from '../../schemas/quiz.ts';
import type { Mark, Response } from '../quiz/grade.ts';
import { rangeOf } from '../quiz/kinds/interval.ts';
import { pairsOf, textsOf } from '../quiz/kinds/kind.ts';
import { writeAmount } from '../quiz/number-text.ts';

/** One line of an answer, with what it earned by itself where the item says. */
export interface ResponseLine {
  readonly text: string;
  readonly mark?: Mark;
}

const GONE = 'something that is no longer there';

type Marks = Readonly<Record<string, Mark>>;

const lineOf = (text: string, mark: Mark | undefined): ResponseLine => ({
  text,
  ...(mark ? { mark } : {}),
});

function chosenLines(
  entries: readonly { readonly id: string; readonly text: string }[],
  ids: readonly string[],
  marks: Marks,
): ResponseLine[] {
  const texts = new Map(entries.map(({ id, text }) => [id, text]));
  return ids.map((id) => lineOf(texts.get(id) ?? GONE, marks[id]));
}

function matchLines({ entries, targets }: MatchItem, texts: readonly string[], marks: Marks) {
  const given = pairsOf(texts);
  return entries.map(({ id, text }) => {
    const target = given.get(id);
    const name = targets.find((each) => each.id === target)?.text ?? (target ? GONE : 'nothing');
    return lineOf(`${text}: ${name}`, marks[id]);
  });
}

function gapLines({ gaps }: FillInItem, texts: readonly string[], marks: Marks): ResponseLine[] {
  const given = pairsOf(texts);
  return gaps.map(({ id }) => lineOf(given.get(id) ?? 'nothing', marks[id]));
}

/** An answer as it reads, line by line; texts in it are the learner’s and may say anything. */
export function responseLines(item: AskedItem, response: Response, marks: Marks): ResponseLine[] {
  const texts = textsOf(response);
  switch (item.type) {
    case 'single':
    case 'multiple':
      return chosenLines(item.options, texts, marks);
    case 'order':
      return chosenLines(item.entries, texts, marks).map(({ text, mark }, at) =>
        lineOf(`${String(at + 1)}. ${text}`, mark),
      );
    case 'match':
      return matchLines(item, texts, marks);
    case 'fill-in':
      return gapLines(item, texts, marks);
    case 'interval': {
      const range = rangeOf(texts);
      return range
        ? [
            {
              text: `${writeAmount(range.low, item.unit)} to ${writeAmount(range.high, item.unit)}`,
            },
          ]
        : [{ text: 'nothing' }];
    }
    case 'written':
      return [
        { text: pairsOf(texts).get('text') ?? 'nothing' },
        ...item.criteria.map(({ id, text }) => lineOf(text, marks[id])),
      ];
    case 'numeric':
    case 'task':
      return [
        { text: typeof response === 'number' ? writeAmount(response, item.unit) : 'nothing' },
      ];
  }
}
