import type { Page } from '@playwright/test';
import { asked } from '../../src/domain/quiz/generate.ts';
import { models } from '../../src/domain/quiz/models/all.ts';
import type { AskedItem } from '../../src/schemas/quiz.ts';
import { faqQuestion, lessons, quizOf, sectionsOfLesson } from './course.ts';
import { stemOf } from './parts.ts';
import { expect, test } from './reader.ts';

test.use({ javaScriptEnabled: false });

/** A reason that only the answer gives. */
function reasonOf(item: AskedItem): string {
  if ('why' in item) return item.why;
  if ('options' in item) return item.options[0]?.why ?? '';
  if ('gaps' in item) return item.gaps[0]?.why ?? '';
  return ('criteria' in item ? item.criteria : item.entries)[0]?.why ?? '';
}

const roles = [
  'button',
  'textbox',
  'searchbox',
  'slider',
  'spinbutton',
  'radio',
  'checkbox',
] as const;

/** The roles of the controls that can be seen, one for each. */
async function controls(page: Page): Promise<string[]> {
  const counts = await Promise.all(
    roles.map(async (role) => Array<string>(await page.getByRole(role).count()).fill(role)),
  );
  return counts.flat();
}

test('without scripts a lesson can be read to the end, its checks and its drawing included', async ({
  page,
}) => {
  const slug = lessons.threshold;
  await page.goto(`/lessons/${slug}/`);
  for (const { title } of sectionsOfLesson(slug))
    await expect(page.getByRole('heading', { name: title })).toBeVisible();

  const instrument = page.getByRole('figure');
  await expect(instrument.getByRole('img', { name: /Two distributions/ })).toBeVisible();
  await expect(instrument.getByRole('table', { name: /^Confusion matrix/ })).toBeVisible();
  await instrument.getByText('Show as a table').click();
  await expect(instrument.getByRole('table', { name: /other thresholds/ })).toBeVisible();

  const quiz = page.getByRole('region', { name: /^Checks of lesson/ });
  for (const item of quizOf(slug)) {
    const read = asked(item, 1, models);
    const entry = quiz.getByRole('listitem').filter({ hasText: stemOf(read) });
    await expect(entry.getByText(stemOf(read))).toBeVisible();
    const reason = reasonOf(read);
    await expect(entry.getByText(reason)).toBeHidden();
    await entry.getByText('Answer and reasons').click();
    await expect(entry.getByText(reason)).toBeVisible();
  }
  expect(await controls(page)).toEqual([]);
});

test('without scripts every question of the FAQ is listed and its answer can be read', async ({
  page,
}) => {
  await page.goto('/faq/');
  const question = faqQuestion('what-calibration-means');
  expect(await controls(page)).toEqual([]);
  await page.getByRole('link', { name: question }).click();
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByRole('article').getByRole('paragraph').nth(3)).toBeVisible();
});

test('without scripts no page offers a control that does nothing', async ({ page }) => {
  const paths = ['/lessons/', `/lessons/${lessons.rocPr}/`, `/lessons/${lessons.calibration}/`];
  for (const path of [...paths, '/progress/', '/glossary/', '/cards/', '/interview/']) {
    await page.goto(path);
    expect.soft(await controls(page), path).toEqual([]);
  }
  // The choice of the home page is one the style sheet answers.
  await page.goto('/');
  expect(await controls(page)).toEqual(['radio', 'radio', 'radio']);
  await page.getByRole('radio').first().check();
});
