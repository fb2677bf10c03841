import type { Locator, Page } from '@playwright/test';
import type { ChoiceItem, QuizItem } from '../../src/schemas/quiz.ts';
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

/** Chooses or types with the mouse and says how sure; what is left is to check. */
export async function fillIn(
  quiz: Locator,
  item: QuizItem,
  { isRight = true, sure = 0.9 }: Answer = {},
): Promise<void> {
  await expect(quiz.getByRole('group', { name: item.stem })).toBeVisible();
  if (item.type === 'numeric') {
    const value = isRight ? item.answer : (item.mistakes[0]?.value ?? item.answer * 3 + 1);
    await quiz.getByRole('textbox', { name: 'Your answer' }).fill(String(value));
  } else
    for (const text of choicesOf(item, isRight))
      await quiz.getByRole(item.type === 'single' ? 'radio' : 'checkbox', { name: text }).check();
  const slider = quiz.getByRole('slider', { name: 'How sure are you?' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider of the quiz is not drawn');
  await slider.click({ position: { x: box.width * sure, y: box.height / 2 } });
}

/** Answers with the mouse and checks. */
export async function answer(quiz: Locator, item: QuizItem, given: Answer = {}): Promise<void> {
  await fillIn(quiz, item, given);
  await quiz.getByRole('button', { name: 'Check answer' }).click();
  await expect(feedbackOn(quiz)).toBeFocused();
}

/** What the quiz says about the answer just given. */
export const feedbackOn = (quiz: Locator): Locator =>
  quiz.getByRole('status').filter({ hasText: /^\s*(Right|Partly right|Not so)/ });

/** The record as the learner can check it: what the progress page says was answered. */
export const scoresOn = (page: Page): Locator => page.getByRole('region', { name: 'Quiz results' });
