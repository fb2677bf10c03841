import type { Page } from '@playwright/test';
import { faqQuestion } from './course.ts';
import { awake } from './parts.ts';
import { expect, test } from './reader.ts';

const calibrated = faqQuestion('what-calibration-means');

const answersOn = (page: Page) => page.getByRole('listitem').getByRole('heading', { level: 2 });

/** The words a result was found by; Playwright's types lack the role. */
const marked = (page: Page) => page.locator('mark');

test('somebody who mistypes finds the answer, opens it, and comes back to what they asked', async ({
  page,
}) => {
  const index: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/faq/index.json')) index.push(request.url());
  });
  await page.goto('/faq/');
  const box = await awake(page.getByRole('searchbox'));
  const all = await answersOn(page).count();
  expect(index).toEqual([]);
  await box.focus();
  await expect.poll(() => index.length).toBe(1);

  await box.fill('calibraton');
  await expect(marked(page).first()).toHaveText(/calibrat/i);
  await expect(answersOn(page).filter({ hasText: calibrated })).toBeVisible();
  expect(await answersOn(page).count()).toBeLessThan(all);
  await expect(page.getByText('instead of “calibraton”')).toBeVisible();
  await expect(page).toHaveURL(/\?q=calibraton$/);

  await page.getByRole('link', { name: calibrated }).click();
  await expect(page.getByRole('heading', { level: 1, name: calibrated })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('calibraton');
  await expect(marked(page).first()).toBeVisible();
});

test('somebody narrows the FAQ to a topic, with and without a search', async ({ page }) => {
  await page.goto('/faq/');
  await awake(page.getByRole('searchbox'));
  const all = await answersOn(page).count();
  const topic = page.getByRole('group', { name: 'Topic' }).getByRole('radio', { name: /^Metrics/ });
  await topic.check();
  await expect(page).toHaveURL(/\?topic=metrics$/);
  const some = await answersOn(page).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(page.getByRole('status').filter({ hasText: `${some} answers in` })).toBeAttached();
  await page.getByRole('searchbox').fill('model');
  await expect(marked(page).first()).toBeVisible();
  await expect(page).toHaveURL(/q=model/);
  await page.reload();
  await expect(topic).toBeChecked();
  await expect(page.getByRole('searchbox')).toHaveValue('model');
});

test('a link to a search shows its results, and a search without results helps on', async ({
  page,
}) => {
  await page.goto('/faq/?q=calibrated');
  await expect(answersOn(page).first()).toHaveText(calibrated);
  await expect(marked(page).first()).toBeVisible();

  const box = page.getByRole('searchbox');
  await box.fill('qqqzzzx');
  await expect(page.getByRole('heading', { name: 'No answer to “qqqzzzx”' })).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /glossary/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show every question' }).click();
  await expect(box).toBeFocused();
  await expect(answersOn(page).filter({ hasText: calibrated })).toBeVisible();
  await expect(page).toHaveURL(/\/faq\/$/);

  await box.fill('calibration flumoxed');
  await page.getByRole('button', { name: 'Search without it' }).click();
  await expect(box).toHaveValue('calibration');
});

test('a reader whose connection drops still has every question, and can try again', async ({
  page,
  trouble,
}) => {
  trouble.expect(/index\.json/);
  await page.route('**/faq/index.json', (route) => route.abort('connectionfailed'));
  await page.goto('/faq/');
  const box = await awake(page.getByRole('searchbox'));
  const all = await answersOn(page).count();
  await box.fill('calibrated');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expect(answersOn(page)).toHaveCount(all);
  await page.unroute('**/faq/index.json');
  await again.click();
  await expect(answersOn(page).first()).toHaveText(calibrated);
});
