import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isKnown, type Fact } from '../../../../src/domain/progress/fact.ts';
import { decodeLine } from '../../../../src/domain/progress/line.ts';
import { ownCalibration } from '../../../../src/domain/progress/own-calibration.ts';
import { countingAnswers, quizScores } from '../../../../src/domain/progress/quiz-scores.ts';
import { readRenames, renamed } from '../../../../src/domain/progress/renames.ts';
import { foldQuiz } from '../../../../src/domain/quiz/attempt.ts';
import { foldDrafts } from '../../../../src/domain/quiz/draft.ts';
import { structureHash } from '../../../../src/domain/quiz/hash.ts';
import type { Models } from '../../../../src/domain/quiz/model.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import { sessionItems, sessionsOf } from '../../../../src/domain/quiz/session.ts';
import { quizSchema, type QuizItem } from '../../../../src/schemas/quiz.ts';

// A real attempt at the quiz of lesson 3.2 as it was on 25 November 2026, with that quiz beside it. Nearly all types
// of item, a hint, one given up, a draft, a session with more time. The save is never regenerated: what it holds must
// go on counting.
const saved = (name: string) =>
  readFileSync(new URL(`../../../fixtures/saves/${name}`, import.meta.url), 'utf8');
const slug = 'roc-pr-and-base-rates';

let facts: Fact[] = [];
let items: readonly QuizItem[] = [];
beforeAll(() => {
  items = quizSchema.parse(parse(saved('version-1-quiz.yaml'))).items;
  facts = (JSON.parse(saved('version-1-quiz.json')) as { lines: string[] }).lines.flatMap(
    (line) => {
      const read = decodeLine(line);
      return read.kind === 'fact' && isKnown(read.fact) ? [read.fact] : [];
    },
  );
});

const outline = (of: readonly QuizItem[], quiz = slug) => [
  {
    quiz,
    items: of.map((item) => ({
      id: item.id,
      structure: structureHash(item),
      section: item.reread,
      type: item.type,
    })),
  },
];
/** How each item stands, by id. */
const stand = (of: readonly QuizItem[], quiz = slug, log = facts) =>
  Object.fromEntries(
    foldQuiz(log, quiz, of, { models }).items.map((entry) => [
      entry.source.id,
      `${entry.status}${entry.changed ? ', changed' : ''}${entry.answers.at(-1)?.reworded ? ', reworded' : ''}`,
    ]),
  );
/** The quiz after its author edited one item. */
const edit = (id: string, change: (item: QuizItem) => QuizItem) =>
  items.map((item) => (item.id === id ? change(item) : item));
const withOptions = (
  change: (options: Extract<QuizItem, { options: unknown }>['options']) => typeof options,
) =>
  ((item) => ('options' in item ? { ...item, options: change(item.options) } : item)) satisfies (
    item: QuizItem,
  ) => QuizItem;

/** The model of today under another name, as an author gives to one that changed. */
function rateModelsAs(name: string): Models {
  const model = models['precision-from-rates'];
  return model ? { [name]: model } : {};
}

const before = {
  'what-auc-says': 'right',
  'what-moves-with-the-mix': 'part',
  'note-beside-the-auc': 'right',
  'share-of-flagged-laptops': 'right',
  'calls-that-reach-fraud': 'shown',
  'share-a-group-needs': 'wrong',
  'alarms-per-real-case': 'right',
  'shops-that-are-fake': 'right',
  'alarms-per-hijacker': 'right',
  'curves-that-cross': 'wrong',
  'fraud-share-falls': 'right',
  'from-claim-to-price': 'right',
  'questions-for-the-vendor': 'right',
  'two-average-precisions': 'wrong',
  'switch-the-alarms-on': 'open',
};

describe('a saved attempt, after its author', () => {
  it('changed nothing, stands as it was left', () => {
    expect(stand(items)).toEqual(before);
    expect(quizScores(facts, outline(items))).toMatchObject([{ answered: 14, of: 15 }]);
  });

  it('reworded an option, a stem or a reason: everything still scores, and the item says so', () => {
    const reworded = edit(
      'what-auc-says',
      withOptions((options) => options.map((o) => ({ ...o, text: `${o.text} Really.` }))),
    );
    expect(stand(reworded)).toEqual({ ...before, 'what-auc-says': 'right, reworded' });
    const stem = edit('shops-that-are-fake', (item) => ({ ...item, stem: `${item.stem} Please.` }));
    expect(stand(stem)).toEqual({ ...before, 'shops-that-are-fake': 'right, reworded' });
    const why = edit(
      'what-auc-says',
      withOptions((options) => options.map((o) => ({ ...o, why: 'Mended.' }))),
    );
    expect(stand(why)).toEqual(before);
  });

  it('put items and options in another order: nothing changes', () => {
    const turned = items.map(withOptions((options) => [...options].reverse())).reverse();
    expect(stand(turned)).toEqual(before);
  });

  it('added an option: that item is open again and says so, all others score', () => {
    const more = edit(
      'what-auc-says',
      withOptions((options) => [
        ...options,
        { id: 'new', text: 'A new one.', correct: false, why: 'It fails.' },
      ]),
    );
    expect(stand(more)).toEqual({ ...before, 'what-auc-says': 'open, changed' });
    expect(quizScores(facts, outline(more))).toMatchObject([{ answered: 13, of: 15 }]);
  });

  it('removed an item: it is gone, all others score', () => {
    const fewer = items.filter(({ id }) => id !== 'what-auc-says');
    expect({ ...stand(fewer), 'what-auc-says': 'right' }).toEqual(before);
    expect(stand(fewer)).not.toHaveProperty('what-auc-says');
    expect(quizScores(facts, outline(fewer))).toMatchObject([{ answered: 13, of: 14 }]);
  });

  it('fixed a key: that item is open again and says so, all others score', () => {
    const fixed = edit(
      'what-auc-says',
      withOptions((options) => options.map((o, at) => ({ ...o, correct: at === 2 }))),
    );
    const isSame = JSON.stringify(fixed) === JSON.stringify(items);
    expect(isSame).toBe(false);
    expect(stand(fixed)).toEqual({ ...before, 'what-auc-says': 'open, changed' });
    const number = edit('alarms-per-real-case', (item) =>
      item.type === 'numeric' ? { ...item, answer: item.answer + 1 } : item,
    );
    expect(stand(number)).toEqual({ ...before, 'alarms-per-real-case': 'open, changed' });
    const model = edit('shops-that-are-fake', (item) =>
      item.type === 'generated' ? { ...item, model: 'precision-from-rates-2' } : item,
    );
    const drawn = { ...models, ...rateModelsAs('precision-from-rates-2') };
    expect(
      foldQuiz(facts, slug, model, { models: drawn }).items.find(
        ({ source }) => source.id === 'shops-that-are-fake',
      ),
    ).toMatchObject({ status: 'open', changed: true });
  });

  it('accepted one wording more: an answer that was wrong becomes right, none is lost', () => {
    const narrower = edit('note-beside-the-auc', (item) =>
      item.type === 'fill-in'
        ? { ...item, gaps: item.gaps.map((gap) => ({ ...gap, accept: ['something else'] })) }
        : item,
    );
    expect(stand(narrower)['note-beside-the-auc']).toBe('wrong');
    expect(stand(items)['note-beside-the-auc']).toBe('right');
  });

  it('renamed the lesson: everything counts under the new name, drafts and sessions too', () => {
    const names = readRenames(`${slug} base-rates`);
    const log = facts.map((fact) => renamed(fact, names));
    expect(stand(items, 'base-rates', log)).toEqual(before);
    expect(stand(items, slug, log)['what-auc-says']).toBe('open');
    const drafts = foldDrafts(log, 'base-rates', (fact) => fact.item);
    expect(drafts.get('switch-the-alarms-on')?.text).toBe('half');
    const session = sessionsOf(log)[0];
    expect(session).toMatchObject({ mode: 'check', allowed: 15 });
    expect(
      session && sessionItems(log, session, new Map([['base-rates', items]]), models),
    ).toHaveLength(3);
  });
});

it('keeps what the saved attempt says about the learner', () => {
  const own = ownCalibration(countingAnswers(facts, outline(items)));
  // Fourteen items were met; the one that was given up claims nothing.
  expect(own.answers).toBe(13);
  expect(own.bands.some(({ said }) => said === 0.9)).toBe(true);
});
