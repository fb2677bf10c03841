import type { Locator, Page } from '@playwright/test';
import { decodeLines } from '../../src/domain/progress/line.ts';
import { asked } from '../../src/domain/quiz/generate.ts';
import { type Golden, goldenAnswers } from '../../src/domain/quiz/golden.ts';
import { pairsOf } from '../../src/domain/quiz/kinds/kind.ts';
import { models } from '../../src/domain/quiz/models/all.ts';
import type { AskedItem, ChoiceItem, OrderItem, QuizItem } from '../../src/schemas/quiz.ts';
import { expect } from './reader.ts';

/** Brings a part of the page into view and waits until it answers to the learner. */
export async function awake(part: Locator): Promise<Locator> {
  // Waking may replace what stood there.
  await expect(() => part.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
  await expect(part.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr');
  return part;
}

/** The instrument of a lesson. */
export const instrumentOf = (page: Page): Promise<Locator> => awake(page.getByRole('figure'));

/** The quiz of a lesson, asking one question at a time. */
export async function quizOn(page: Page): Promise<Locator> {
  const quiz = page.getByRole('region', { name: /^Checks of lesson/ });
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.getByRole('list', { name: 'Checks' })).toBeVisible();
  return quiz;
}

/** The mark of a question: its name says how it stands, such as "Check 2: right". */
export const markOf = (quiz: Locator, number: number, stands: string): Locator =>
  quiz.getByRole('button', { name: `Check ${number}: ${stands}`, exact: true });

/** A stem as it is read: asterisks only stress. */
export const stemOf = ({ stem }: Pick<QuizItem, 'stem'>): string => stem.replaceAll('*', '');

const wrongOf = (item: ChoiceItem) =>
  item.options.find((option) => !option.correct && option.misconception !== undefined) ??
  item.options.find((option) => !option.correct);

/** What a learner chooses at a question to be right, or to be wrong. */
export function choicesOf(item: ChoiceItem, isRight: boolean): readonly string[] {
  if (isRight) return item.options.filter((option) => option.correct).map(({ text }) => text);
  return [wrongOf(item)?.text ?? ''];
}

interface Answer {
  readonly isRight?: boolean;
  /** Where on the slider of the confidence the learner clicks, from 0 to 1. */
  readonly sure?: number;
}

/** Clicks on the slider of the confidence, at a place from 0 to 1. */
export async function saySure(quiz: Locator, sure: number): Promise<void> {
  const slider = quiz.getByRole('slider', { name: 'How sure are you?' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider of the quiz is not drawn');
  await slider.click({ position: { x: box.width * sure, y: box.height / 2 } });
}

/** The seed of the attempt that began last in this browser. */
async function latestSeed(page: Page): Promise<number> {
  const text = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('shadow-launch:log:'))
      .map((key) => localStorage.getItem(key) ?? '')
      .join('\n'),
  );
  const begun = decodeLines(text).flatMap((line) => {
    if (line.kind !== 'fact') return [];
    const { fact } = line;
    return (fact.kind === 'attempted' || fact.kind === 'practised') && 'seed' in fact
      ? [{ tick: fact.tick, seed: fact.seed }]
      : [];
  });
  const latest = begun.sort((a, b) => a.tick - b.tick).at(-1);
  if (!latest) throw new Error('no attempt has begun');
  return latest.seed;
}

/** Moves entries up, one step at a time, until they stand as wanted. */
async function putInOrder(quiz: Locator, item: OrderItem, ids: readonly string[]): Promise<void> {
  const textOf = (id: string) => item.entries.find((entry) => entry.id === id)?.text ?? '';
  for (const [place, id] of ids.entries()) {
    const row = quiz.getByRole('listitem').filter({ hasText: textOf(id) });
    const up = quiz.getByRole('button', { name: `Move up: ${textOf(id)}`, exact: true });
    const stands = async () => Number(/^\d+/.exec((await row.innerText()).trim())?.[0]);
    while ((await stands()) > place + 1) await up.click();
  }
}

/** Enters an answer in the controls of its question. */
async function enter(quiz: Locator, item: AskedItem, { draft }: Golden): Promise<void> {
  const given = pairsOf(draft.chosen);
  switch (item.type) {
    case 'single':
    case 'multiple':
      for (const { id, text } of item.options)
        if (draft.chosen.includes(id))
          await quiz
            .getByRole(item.type === 'single' ? 'radio' : 'checkbox', { name: text })
            .check();
      break;
    case 'numeric':
      await quiz.getByRole('textbox', { name: 'Your answer' }).fill(draft.text);
      break;
    case 'order':
      await putInOrder(quiz, item, draft.chosen);
      break;
    case 'match':
      for (const { id, text } of item.entries)
        await quiz
          .getByRole('group', { name: text, exact: true })
          .getByRole('radio', {
            name: item.targets.find((target) => target.id === given.get(id))?.text ?? '',
            exact: true,
          })
          .check();
      break;
    case 'fill-in':
      for (const [, id = ''] of item.text.matchAll(/\{([a-z0-9-]+)\}/g)) {
        const at = [...item.text.matchAll(/\{([a-z0-9-]+)\}/g)].findIndex(([, gap]) => gap === id);
        await quiz
          .getByRole('textbox', { name: new RegExp(`Gap ${String(at + 1)} of`) })
          .fill(given.get(id) ?? '');
      }
      break;
    case 'interval':
      await quiz.getByRole('textbox', { name: 'From' }).fill(given.get('low') ?? '');
      await quiz.getByRole('textbox', { name: 'To', exact: true }).fill(given.get('high') ?? '');
      break;
    case 'task': {
      const field = quiz.getByRole('spinbutton').first();
      await field.fill(draft.text);
      await field.press('Tab');
      break;
    }
    case 'written':
      await quiz.getByRole('textbox', { name: 'Your answer' }).fill(draft.text);
      break;
  }
}

/** Enters an answer with the mouse and says how sure; what is left is to check. */
export async function fillIn(
  quiz: Locator,
  source: QuizItem,
  { isRight = true, sure = 0.9 }: Answer = {},
): Promise<void> {
  let item: AskedItem;
  if (source.type === 'generated') {
    // Touching the question begins the attempt, whose seed gives the figures.
    await saySure(quiz, sure);
    item = asked(source, await latestSeed(quiz.page()), models);
  } else item = source;
  await expect(quiz.getByRole('group', { name: stemOf(item), exact: true })).toBeVisible();
  const golden = goldenAnswers(item).find(
    ({ verdict, misconception }) =>
      (verdict === 'right') === isRight &&
      (isRight || source.type !== 'single' || misconception !== undefined),
  );
  if (!golden) throw new Error(`no such answer to ${item.id}`);
  await enter(quiz, item, golden);
  if (item.type !== 'interval') await saySure(quiz, sure);
  if (item.type !== 'written') return;
  await quiz.getByRole('button', { name: 'Compare with a model answer' }).click();
  for (const { id, text } of item.criteria)
    if (golden.draft.chosen.includes(id)) await quiz.getByRole('checkbox', { name: text }).check();
}

/** Answers with the mouse and checks. */
export async function answer(quiz: Locator, item: QuizItem, given: Answer = {}): Promise<void> {
  await fillIn(quiz, item, given);
  await quiz.getByRole('button', { name: /^(Check answer|Score my answer)$/ }).click();
  await expect(feedbackOn(quiz)).toBeFocused();
}

/** What the quiz says about the answer just given. */
export const feedbackOn = (quiz: Locator): Locator =>
  quiz.getByRole('status').filter({ hasText: /^\s*(Right|Partly right|Not so|Shown)/ });

/** The record as the learner can check it: what the progress page says was answered. */
export const scoresOn = (page: Page): Locator => page.getByRole('region', { name: 'Quiz results' });
