import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/integrations/read-content.ts';
import { expect, test } from './reader.ts';

const { content } = readContent(fileURLToPath(new URL('../..', import.meta.url)));

test('somebody with a question finds its tool, which opens without a guess and is told to nobody', async ({
  page,
}) => {
  await page.goto('/tools/');
  await expect(page.locator('.tool-list > li')).toHaveCount(content.tools.length);
  for (const { id, question } of content.tools) {
    await page.goto('/tools/');
    await page.getByRole('link', { name: question }).click();
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    expect(page.url()).toContain(`/tools/${id}/`);
    const instrument = page.getByRole('figure').first();
    await instrument.scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: /^Print your numbers/ })).toBeVisible();
    await expect(instrument.getByText('Guess first.')).toBeHidden();
    // The drawing has its colours: without its styles it would be one black shape.
    const fills = await instrument
      .locator('svg path')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size);
    expect(fills).toBeGreaterThan(1);
    await expect(instrument.getByRole('button', { name: 'Copy the paragraph' })).toBeVisible();
  }
});

test('own numbers stay in the address, go to a colleague with it, and are what is printed', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tools/calibration/');
  const miss = page.getByLabel('Harm of a miss');
  await miss.fill('90');
  await expect(page).toHaveURL(/my-miss=90/);
  const paragraph = page.locator('.xp-record');
  await expect(paragraph).toContainText('90 EUR for a miss');
  await page.getByRole('button', { name: 'Copy the paragraph' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await paragraph.textContent(),
  );

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(colleague.getByLabel('Harm of a miss')).toHaveValue('90');
  await expect(colleague.locator('.xp-record')).toContainText('90 EUR for a miss');
  await colleague.emulateMedia({ media: 'print' });
  await expect(colleague.locator('.xp-record')).toBeVisible();
  await expect(colleague.getByLabel('Harm of a miss')).toBeHidden();
});
