import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { lessons, quizOf } from './course.ts';
import { expect, test } from './reader.ts';
import { remember, visit } from './record.ts';

const LIMIT = 10;
const HOUR = 3_600_000;
/** The study day so many days ago; a day begins at four unless set otherwise. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - (4 + 24 * days) * HOUR).toISOString().slice(0, 10);

test('a candidate grades new cards by mouse, takes one back, and finds them scheduled after a reload', async ({
  page,
}) => {
  await page.goto('/cards/');
  await page.getByRole('button', { name: `Start with ${LIMIT} cards` }).click();
  const front = page.locator('.fc-front');
  await expect(front).toBeFocused();
  const first = await front.textContent();

  await page.getByRole('button', { name: /^Show the answer/ }).click();
  await expect(page.locator('.fc-back')).toBeFocused();
  const grades = page.getByRole('group', { name: 'How well did you recall it?' });
  await expect(grades.getByRole('button')).toHaveText([
    /Again.*today/,
    /Hard.*1 day/,
    /Good.*2 days/,
    /Easy.*8 days/,
  ]);
  await grades.getByRole('button', { name: /^Good/ }).click();
  await expect(page.getByRole('status').first()).toHaveText('Good. Next in 2 days.');
  await expect(front).toBeFocused();
  await expect(front).not.toHaveText(first ?? '');

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(front).toHaveText(first ?? '');
  await page.getByRole('button', { name: /^Show the answer/ }).click();
  await grades.getByRole('button', { name: /^Easy/ }).click();

  await page.reload();
  await expect(page.getByRole('button', { name: `Start with ${LIMIT - 1} cards` })).toBeVisible();
  await expect(page.getByText(/^1 card fall|1 card falls? due|1 card fall due/)).toBeVisible();
});

test('a candidate drills by keyboard alone until the day is done', async ({ page }) => {
  await page.goto('/cards/');
  const start = page.getByRole('button', { name: /^Start with/ });
  await start.focus();
  await page.keyboard.press('Enter');
  const front = page.locator('.fc-front');
  await expect(front).toBeFocused();
  // The first is forgotten and comes again at the end of the day's cards.
  for (let card = 0; card <= LIMIT; card += 1) {
    await page.keyboard.press('Space');
    await expect(page.locator('.fc-back')).toBeFocused();
    await page.keyboard.press(card === 0 ? '1' : '3');
    if (card < LIMIT) await expect(front).toBeFocused();
  }
  await expect(page.getByRole('heading', { name: `Done: ${LIMIT + 1} cards` })).toBeFocused();
  await page.keyboard.press('u');
  await expect(front).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Today' })).toBeFocused();
  await expect(start).toHaveText('Start with 1 card');
});

test('what is typed stays beside the answer, and its keys do not grade', async ({ page }) => {
  await page.goto('/cards/');
  await page.getByText('How you study').click();
  await page.getByLabel(/^Type my answer/).check();
  await page.getByRole('button', { name: /^Start with/ }).click();
  const field = page.getByLabel('Your answer, in your own words');
  await field.pressSequentially('u 1234 no <b>concepts</b>');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.fc-typed')).toContainText('u 1234 no <b>concepts</b>');
  await expect(page.locator('.fc-typed')).toContainText('concepts');
  await expect(page.getByText('0 done', { exact: false })).toBeVisible();
});

test('cramming before an interview shows every chosen card and moves no schedule', async ({
  context,
  page,
}) => {
  await remember(
    context,
    visit('cardsvisitaa', {
      kind: 'graded',
      card: 'faq/recall-in-words',
      grade: 3,
      took: 4000,
      study: daysAgo(1),
    }),
  );
  await page.goto('/cards/');
  await page.getByLabel('Topic').selectOption({ label: 'Law' });
  const cram = page.getByRole('button', { name: /^Cram all/ });
  const count = Number((await cram.textContent())?.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(3);
  await cram.click();
  for (let card = 0; card < count; card += 1) {
    await page.keyboard.press('Space');
    await expect(page.getByText('no change').first()).toBeVisible();
    await page.keyboard.press('2');
  }
  await expect(
    page.getByText('Your schedule has not moved.', { exact: false }).last(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Back to your cards' }).click();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('button', { name: `Start with ${LIMIT} cards` })).toBeVisible();
});

test('a first wrong answer makes cards of the question and of the terms of its lesson, which can be switched off', async ({
  context,
  page,
}) => {
  const quiz = lessons.threshold;
  const [item] = quizOf(quiz);
  if (!item) throw new Error('the quiz has no items');
  await remember(
    context,
    visit(
      'cardsvisitaa',
      { kind: 'attempted', quiz, attempt: 'a', seed: 7 },
      {
        kind: 'answered',
        quiz,
        attempt: 'a',
        item: item.id,
        response: ['x'],
        confidence: 0.9,
        score: 0,
        structure: 's',
        wording: 'w',
      },
      { kind: 'graded', card: 'faq/long-gone', grade: 3, took: 1000, study: daysAgo(3) },
    ),
  );
  await page.goto('/cards/');
  const missed = page.getByRole('checkbox', { name: /^Questions you missed/ });
  await expect(missed).toBeEnabled();
  await expect(page.getByRole('checkbox', { name: /^Terms/ })).toBeEnabled();
  await page.getByText(/^Retired: 1 card/).click();
  await expect(page.getByText('faq/long-gone')).toBeVisible();

  await page.getByText(/^Terms and missed questions: 1 of/).click();
  const lesson = page.getByRole('checkbox', { name: /on since your first wrong answer/ });
  await lesson.uncheck();
  await expect(missed).toBeDisabled();
  await page.reload();
  await expect(missed).toBeDisabled();
});

test('the cards go to Anki as a file with their permanent ids', async ({ page }) => {
  await page.goto('/cards/');
  await page.getByText('Take the cards to Anki').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^shadow-launch-cards-\d{4}-\d\d-\d\d\.txt$/);
  const rows = parse(readFileSync(await file.path(), 'utf8'), {
    delimiter: '\t',
    comment: '#',
    comment_no_infix: true,
    quote: false,
  });
  expect(rows.length).toBeGreaterThan(120);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});

test('without a connection the page says so and goes on when there is one', async ({
  page,
  trouble,
}) => {
  trouble.expect(/cards\/index\.json|Failed to load resource/);
  await page.route('**/cards/index.json', (route) => route.abort());
  await page.goto('/cards/');
  await expect(page.getByText('Your grades are safe', { exact: false })).toBeVisible();
  await page.unroute('**/cards/index.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Start with/ })).toBeEnabled();
});
