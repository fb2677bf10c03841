import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

/** Begins an interview of one question, drawn by a seed. */
async function begin(page: Page, who = 'Begin the interview'): Promise<void> {
  await page.goto('/interview/');
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await page.getByRole('button', { name: who }).click();
}

/** Gives every point of the rubric in sight a mark and a line of evidence; the first one is left out. */
async function score(page: Page, words: string): Promise<number> {
  const points = page.locator('.iv-rubric fieldset');
  const count = await points.count();
  for (let at = 0; at < count; at += 1) {
    const point = points.nth(at);
    await point
      .getByRole('radio')
      .nth(at === 0 ? 0 : 2)
      .check();
    await point.getByRole('textbox').fill(`${words} ${at}`);
  }
  return count;
}

test('a candidate answers one question by mouse, scores it, reads the model answer and gets a card of what was left out', async ({
  page,
}) => {
  await begin(page);
  const question = page.getByRole('heading', { level: 1 });
  await expect(question).toBeFocused();
  const asked = (await question.textContent()) ?? '';
  await page.getByLabel(/^Notes/).fill('Baseline first');
  await page.getByRole('button', { name: 'Start to talk' }).click();

  // A reload does not cost the place, the question or the notes.
  await page.reload();
  await expect(question).toHaveText(asked);
  await expect(page.getByLabel(/^Notes/)).toHaveValue('Baseline first');
  await page.getByRole('button', { name: 'I have answered', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Follow-up' })).toBeFocused();
  await page.getByRole('button', { name: 'I have answered the follow-up' }).click();

  await expect(page.getByRole('heading', { name: 'Score what you said' })).toBeFocused();
  await expect(page.locator('.iv-model')).toHaveCount(0);
  const keep = page.getByRole('button', { name: /^Keep the score/ });
  await keep.click();
  await expect(page.getByText('Choose 0, ½ or 1 for this point.')).toBeVisible();
  await score(page, 'I said');
  await keep.click();
  await expect(page.locator('.iv-model p').first()).toBeVisible();
  await page.getByRole('button', { name: 'See what it came to' }).click();
  await expect(page.getByRole('heading', { name: '1 point to bring next time' })).toBeVisible();

  await page.getByRole('link', { name: 'To the cards' }).click();
  const points = page.getByRole('checkbox', { name: /^Interview points you left out/ });
  await expect(points).toBeEnabled();

  await page.goto('/interview/');
  await page.getByRole('button', { name: 'Open the scorecard' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByText(/average/i).first()).toBeVisible();
});

test('a candidate goes through a question by keyboard alone, with the clock turned off', async ({
  page,
}) => {
  await page.goto('/interview/');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Begin the interview');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press('Start to talk');
  await press('I have answered');
  await press('I have answered the follow-up');
  const points = page.locator('.iv-rubric fieldset');
  const count = await points.count();
  for (let at = 0; at < count; at += 1) {
    await points.nth(at).getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('as I said');
  }
  await press('Keep the score and open the model answer');
  await expect(page.getByRole('heading', { name: /^A model answer/ })).toBeFocused();
});

test('a friend opens the sheet from a link, scores, and the learner takes the score in', async ({
  context,
  page,
}) => {
  await begin(page, 'Ask a friend to interview me');
  await page.getByLabel(/^Your name/).fill('Sam <b>');
  const sheet = page.getByRole('link', { name: 'Open the sheet to print it' });
  await expect(sheet).toBeVisible();
  const link = async () => (await sheet.getAttribute('href')) ?? '';
  await expect.poll(link).toContain('#ask=');
  await page.waitForTimeout(300);
  expect((await link()).length).toBeLessThan(2000);

  const friend = await context.newPage();
  await friend.goto(await link());
  await expect(friend.getByRole('heading', { level: 1 })).toContainText('“Sam <b>” asks you');
  await score(friend, 'They said <img src=x onerror=alert(1)>');
  await friend.getByLabel('Your name').fill('Kim <script>');
  await friend.getByRole('button', { name: 'Finish the sheet' }).click();
  const saved = friend.waitForEvent('download');
  await friend.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await saved).path();

  const code = readFileSync(file, 'utf8').trim();
  await page.goto(`/interview/#sheet=${code}`);
  await expect(page.getByRole('heading', { name: 'A sheet from Kim <script>' })).toBeFocused();
  await expect(page.getByText('They said <img src=x onerror=alert(1)> 1')).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  await page.getByRole('button', { name: 'Add to my record' }).click();
  await expect(page.getByRole('columnheader', { name: 'Kim <script>' })).toBeVisible();
  expect(page.url()).not.toContain('sheet=');
});

test('what is no sheet is refused in a sentence, and nothing is changed', async ({ page }) => {
  for (const broken of ['%3Cimg%20src%3Dx%3E', 'AAAA', 'x'.repeat(9000)]) {
    await page.goto('about:blank');
    await page.goto(`/interview/#sheet=${broken}`);
    await expect(page.getByRole('heading', { name: 'This sheet was not taken in' })).toBeVisible();
    await expect(page.getByText('Your record is unchanged.', { exact: false })).toBeVisible();
  }
});
