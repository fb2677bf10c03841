import type { Page } from '@playwright/test';
import type { QuizItem } from '../../src/schemas/quiz.ts';
import { lessons, quizOf } from './course.ts';
import { answer, awake, fillIn, markOf, quizOn } from './parts.ts';
import { expect, test } from './reader.ts';

const slug = lessons.threshold;
const items = quizOf(slug);

async function turnTo(tab: Page) {
  // A tab in the background draws once a second.
  await tab.bringToFront();
  return quizOn(tab);
}

test('what is answered in one tab shows in the other, both can write, and erasing empties both', async ({
  context,
  page: first,
}) => {
  const [one, two, three] = items.filter((item) => item.type === 'single');
  if (!one || !two || !three) throw new Error('the quiz is too short');
  const at = (item: QuizItem) => items.indexOf(item) + 1;
  await first.goto(`/lessons/${slug}/`);
  const second = await context.newPage();
  await second.goto(`/lessons/${slug}/`);
  const there = await turnTo(second);
  const here = await turnTo(first);

  await markOf(here, at(one), 'open').click();
  await answer(here, one);
  await expect(markOf(there, at(one), 'right')).toBeVisible();

  await markOf(here, at(two), 'open').click();
  await fillIn(here, two, { isRight: false });
  await turnTo(second);
  await markOf(there, at(three), 'open').click();
  await fillIn(there, three);
  await Promise.all(
    [here, there].map((quiz) =>
      quiz.getByRole('button', { name: 'Check answer' }).dispatchEvent('click'),
    ),
  );
  for (const quiz of [here, there])
    for (const mark of [markOf(quiz, at(two), 'not so'), markOf(quiz, at(three), 'right')])
      await expect(mark).toBeVisible();
  for (const tab of [second, first]) {
    await tab.reload();
    const quiz = await turnTo(tab);
    await expect(markOf(quiz, at(one), 'right')).toBeVisible();
    await expect(markOf(quiz, at(two), 'not so')).toBeVisible();
    await expect(markOf(quiz, at(three), 'right')).toBeVisible();
  }

  await first.goto('/progress/');
  await (await awake(first.getByRole('button', { name: 'Erase everything here' }))).click();
  const copy = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Save the copy' }).click();
  await copy;
  await first.getByRole('button', { name: 'Erase everything now' }).click();
  await expect(first.getByText('No quiz answered yet.')).toBeVisible();
  const open = there.getByRole('button', { name: /: open$/ });
  await expect(open).toHaveCount(items.length);
  await second.reload();
  await turnTo(second);
  await expect(open).toHaveCount(items.length);
});
