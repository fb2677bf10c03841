import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { exportSave, type SaveFile } from '../../src/domain/progress/save-file.ts';
import { awake, scoresOn } from './parts.ts';
import { expect, test } from './reader.ts';
import { halfwayThrough, linesOf, remember, visit } from './record.ts';

async function fileFrom(page: Page, button: Locator): Promise<SaveFile> {
  const download = page.waitForEvent('download');
  await button.click();
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as SaveFile;
}

const saveOn = (page: Page) => page.getByRole('button', { name: 'Save record to a file' });

/** Loads a file with this text, written to disk first as a learner's would be. */
async function load(page: Page, text: string): Promise<void> {
  const file = test.info().outputPath('record.json');
  await writeFile(file, text);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Load a file' }).click();
  await (await chooser).setFiles(file);
}

/** Opens the progress page; gives what it says of the quiz of 3.1. */
async function openProgress(page: Page): Promise<Locator> {
  await page.goto('/progress/');
  await awake(page.getByRole('button', { name: 'Load a file' }));
  return scoresOn(page).getByRole('row', { name: /^3\.1/ }).getByRole('cell');
}

async function erase(page: Page): Promise<SaveFile> {
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  const undo = await fileFrom(page, page.getByRole('button', { name: 'Save the copy' }));
  await page.getByRole('button', { name: 'Erase everything now' }).click();
  await expect(page.getByText('No quiz answered yet.')).toBeVisible();
  return undo;
}

test('a record goes out to a file, is erased, and comes back the same', async ({ page }) => {
  // The record is loaded, not planted, so that nothing puts it back after the erasing.
  const known = linesOf(halfwayThrough());
  const cells = await openProgress(page);
  await load(page, exportSave(known, new Date().toISOString()));
  await page.getByRole('button', { name: 'Add to my record' }).click();
  await expect(cells).not.toHaveCount(0);
  const scores = await cells.allTextContents();
  const saved = await fileFrom(page, saveOn(page));
  expect(saved.lines).toEqual(known);

  // The day it was saved is noted on top.
  const undo = await erase(page);
  expect(undo.lines).toHaveLength(known.length + 1);
  expect(undo.lines).toEqual(expect.arrayContaining(known));
  await page.reload();
  await expect(page.getByText('No quiz answered yet.')).toBeVisible();

  await load(page, JSON.stringify(saved));
  const preview = page.getByRole('group', { name: 'What this file would add' });
  await expect(preview.getByRole('heading')).toBeFocused();
  await expect(preview).toContainText(`${known.length} new`);
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No quiz answered yet.')).toBeVisible();
  await load(page, JSON.stringify(saved));
  await preview.getByRole('button', { name: 'Add to my record' }).click();
  await expect(cells).toHaveText(scores);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(cells).toHaveText(scores);
  expect((await fileFrom(page, saveOn(page))).lines).toEqual(known);

  await erase(page);
  await load(page, JSON.stringify(undo));
  await preview.getByRole('button', { name: 'Add to my record' }).click();
  await expect(cells).toHaveText(scores);
  expect((await fileFrom(page, saveOn(page))).lines).toEqual(undo.lines);
});

/** What a hostile file runs if it can. */
const attack = '<img src=x onerror="window.attacked=true"><script>window.attacked=true</script>';
const wasAttacked = (page: Page) =>
  page.evaluate(() => 'attacked' in window || 'polluted' in Object.prototype);

test('a file with markup in it is shown as text, can be accepted, and runs nothing', async ({
  context,
  page,
}) => {
  await remember(context, halfwayThrough());
  const cells = await openProgress(page);
  const scores = await cells.allTextContents();
  const hostile = visit(
    'strangervisit',
    { kind: 'opened', lesson: attack, wording: attack },
    { kind: 'set', key: attack, value: attack },
    { kind: 'set', key: 'saved-to-file', value: attack },
  );
  await load(page, exportSave(linesOf(hostile), attack.slice(0, 40)));
  await expect(page.getByRole('rowheader', { name: attack.slice(0, 30) })).toBeVisible();
  await page.getByRole('button', { name: 'Add to my record' }).click();
  await expect(page.getByText('3 entries added to your record.')).toBeVisible();
  for (const path of ['/progress/', '/', '/lessons/confusion-matrix-and-threshold/']) {
    await page.goto(path);
    // The last part of the page that has anything to show.
    await awake(page.locator('astro-island:has(*)').last().locator('*').first());
    expect(await wasAttacked(page)).toBe(false);
  }
  await openProgress(page);
  await expect(cells).toHaveText(scores);
});

const whole = JSON.parse(
  exportSave(linesOf(visit('strangervisit', { kind: 'skipped', lesson: 'x' })), ''),
) as SaveFile;
const refused: readonly (readonly [what: string, text: () => string, says: RegExp])[] = [
  ['is no JSON', () => 'Dear learner,', /not a record/],
  ['was cut off', () => JSON.stringify(whole).slice(0, -20), /cut off/],
  [
    'reaches for a prototype',
    () => JSON.stringify(whole).replace('{', '{"__proto__":{"polluted":true},'),
    /not a file saved from Progress/,
  ],
  [
    'reaches for a constructor',
    () => JSON.stringify({ ...whole, constructor: { prototype: { polluted: true } } }),
    /not a file saved from Progress/,
  ],
  ['is nested a hundred thousand deep', () => '['.repeat(100_000), /nested too deeply/],
  ['is 25 MB large', () => ' '.repeat(25_000_000), /larger than 20 MB/],
  ['comes from a newer version', () => JSON.stringify({ ...whole, version: 2 }), /newer version/],
];

test('a file that is no record is refused in a plain sentence and changes nothing', async ({
  context,
  page,
}) => {
  await remember(context, halfwayThrough());
  const cells = await openProgress(page);
  await expect(cells).not.toHaveCount(0);
  const scores = await cells.allTextContents();
  const alert = page.getByRole('alert');
  for (const [what, text, says] of refused) {
    await load(page, text());
    await expect(alert, `a file that ${what}`).toContainText(says);
    await expect(alert).toContainText('Your record is unchanged.');
  }
  await load(page, JSON.stringify({ ...whole, digest: '00000000' }));
  await expect(page.getByText(/changed or damaged/)).toBeVisible();
  await expect(alert).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(cells).toHaveText(scores);
  await page.reload();
  await expect(cells).toHaveText(scores);
  expect(await wasAttacked(page)).toBe(false);
});
