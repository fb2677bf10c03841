import type { BrowserContext, Page } from '@playwright/test';
import { lessons, quizOf } from './course.ts';
import { answer, awake, markOf, quizOn } from './parts.ts';
import { expect, test } from './reader.ts';

const slug = lessons.threshold;

function blockLocalStorage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
}

function takeIndexedDbAway(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
}

function fillTheDisk(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
}

/** Guesses, moves and answers as ever; gives the end of the lesson, where saving is spoken of. */
async function study(page: Page) {
  await page.goto(`/lessons/${slug}/`);
  const [first, second] = quizOf(slug);
  if (!first || !second) throw new Error('the quiz is too short');
  const quiz = await quizOn(page);
  await answer(quiz, first);
  await quiz.getByRole('button', { name: 'Next question' }).click();
  await answer(quiz, second);
  await expect(markOf(quiz, 1, 'right')).toBeVisible();
  await expect(markOf(quiz, 2, 'right')).toBeVisible();
  await page.getByRole('button', { name: /^Use the .+ theme$/ }).click();
  await page.getByRole('button', { name: /^Use the .+ theme$/ }).click();
  return awake(page.getByRole('region', { name: 'Your progress in this lesson' }));
}

test('a learner whose localStorage is blocked still has everything saved', async ({
  context,
  page,
}) => {
  await blockLocalStorage(context);
  const end = await study(page);
  await expect(end.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(markOf(await quizOn(page), 2, 'right')).toBeVisible();
});

test('a learner without IndexedDB is told once, and keeps the answers of this browser', async ({
  context,
  page,
}) => {
  await takeIndexedDbAway(context);
  await study(page);
  await expect(page.getByText(/database did not take it/)).toHaveCount(1);
  await page.reload();
  await expect(markOf(await quizOn(page), 2, 'right')).toBeVisible();
});

for (const [what, breakIt] of [
  [
    'keeps nothing at all',
    async (context: BrowserContext) => {
      await blockLocalStorage(context);
      await takeIndexedDbAway(context);
    },
  ],
  ['is full', fillTheDisk],
] as const)
  test(`a learner whose browser ${what} is told once that nothing is saved, and can save a file`, async ({
    context,
    page,
  }) => {
    await breakIt(context);
    const end = await study(page);
    const warning = page.getByText(/^Not saved:/);
    await expect(warning).toHaveCount(1);
    await end.getByRole('button', { name: 'Mark as done' }).click();
    await expect(end.getByText('You marked this lesson as done.')).toBeVisible();
    await expect(warning).toHaveCount(1);
    const download = page.waitForEvent('download');
    await end.getByRole('button', { name: 'Save record to a file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^shadow-launch-.*\.json$/);
  });
