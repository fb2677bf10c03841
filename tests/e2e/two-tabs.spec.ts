import type { Page } from '@playwright/test';
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
  const [one, two, three] = items;
  if (!one || !two || !three) throw new Error('the quiz is too short');
  await first.goto(`/lessons/${slug}/`);
  const second = await context.newPage();
  await second.goto(`/lessons/${slug}/`);
  const there = await turnTo(second);
  const here = await turnTo(first);

  await answer(here, one);
  await expect(markOf(there, 1, 'right')).toBeVisible();

  await markOf(here, 2, 'open').click();
  await fillIn(here, two, { isRight: false });
  await turnTo(second);
  await markOf(there, 3, 'open').click();
  await fillIn(there, three);
  await Promise.all(
    [here, there].map((quiz) =>
      quiz.getByRole('button', { name: 'Check answer' }).dispatchEvent('click'),
    ),
  );
  for (const quiz of [here, there])
    for (const mark of [markOf(quiz, 2, 'not so'), markOf(quiz, 3, 'right')])
      await expect(mark).toBeVisible();
  for (const tab of [second, first]) {
    await tab.reload();
    const quiz = await turnTo(tab);
    await expect(markOf(quiz, 1, 'right')).toBeVisible();
    await expect(markOf(quiz, 2, 'not so')).toBeVisible();
    await expect(markOf(quiz, 3, 'right')).toBeVisible();
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
