import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import * as policies from '../../src/domain/case-study/policy.ts';
import { digestOf } from '../../src/domain/mentor/digest.ts';
import { sealMessage } from '../../src/domain/mentor/letter.ts';
import type { Message, Submission } from '../../src/domain/mentor/message.ts';
import { readContent } from '../../src/integrations/read-content.ts';
import { aFeedback, aPlayedWork, aSubmission } from '../fixtures/mentor.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './reader.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = readContent(root).content.caseStudies.get('larkspur-pay');
if (!entry) throw new Error('there is no case at Larkspur Pay');
const of = { slug: 'larkspur-pay', simulation: entry.simulation, exhibits: entry.exhibits };
const criteria = entry.rubric;
const exercise = entry.exercise;

const ways = [policies.expert, policies.byChance, policies.mostCareful, policies.cheapest];
const names = ['Ada', 'Bo', 'Chidi', 'Dana', 'Emre', 'Fay', 'Goran', 'Hana', 'Ines', 'Jun'];
/** One of a class: they play differently, and are differently sure. */
const learner = (at: number, over: Partial<Submission> = {}): Submission =>
  aSubmission({
    by: `${names[at % names.length] ?? ''} ${String(at)}`,
    of: '',
    work: aPlayedWork(of, ways[at % ways.length] ?? policies.expert, 500 + at, (3 + (at % 7)) / 10),
    ...over,
  });

/** Messages as files in a folder of their own, named by number. */
async function filesOf(messages: readonly Message[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  return Promise.all(
    messages.map(async (message, at) => {
      const path = join(folder, `${String(at + 1)}-${message.kind}.txt`);
      writeFileSync(path, await sealMessage(message));
      return path;
    }),
  );
}

function brokenFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cohort-')), 'holiday.txt');
  writeFileSync(path, 'Dear Ines, I am away <img src=x onerror=alert(1)>.');
  return path;
}

/** Imports files and agrees to the preview. */
async function takeIn(page: Page, files: readonly string[]): Promise<void> {
  await page.locator('input[aria-label="Choose files"]').setInputFiles([...files]);
  await page.getByRole('button', { name: /^Take in \d/ }).click();
  await expect(page.getByRole('heading', { name: /^Taken in/ })).toBeFocused();
}

const marks = (page: Page) => page.getByRole('table', { name: /^Learners by criteria/ });
const rowOf = (page: Page, name: string) =>
  marks(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

test('a mentor takes in thirty files at once and sees who stands where, before and after two reviews', async ({
  page,
}) => {
  const class30 = Array.from({ length: 30 }, (_, at) => learner(at));
  await page.goto('/mentor/cohort/');
  await page
    .locator('input[aria-label="Choose files"]')
    .setInputFiles([...(await filesOf(class30)), brokenFile()]);
  await expect(page.getByRole('heading', { name: 'Found: 30 submissions' })).toBeFocused();
  await expect(page.getByText('holiday.txt')).toBeVisible();
  await expect(page.getByText('This was cut off or changed on its way.')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Take in 30 submissions' }).click();
  await expect(page.getByRole('heading', { name: 'Taken in: 30 submissions' })).toBeFocused();
  await expect(marks(page).locator('tbody tr')).toHaveCount(30);
  await expect(page.getByText('30 of 30 reproduce their result')).toBeVisible();
  await expect(rowOf(page, 'Ada 0').getByText('not marked')).toHaveCount(criteria.length);

  // The same files once more change nothing.
  await page.getByText('Take in more submissions').click();
  await page.locator('input[aria-label="Choose files"]').setInputFiles(await filesOf(class30));
  await expect(page.getByRole('heading', { name: 'There is nothing new in this' })).toBeFocused();
  await page.getByRole('button', { name: 'Go on' }).click();

  // Two others reviewed Ada: 2 and 3 are merged to 3, and 3 and 4 to 4.
  const [ada] = class30;
  const first = criteria[0]?.id ?? '';
  const second = criteria[1]?.id ?? '';
  const reviewed = await digestOf(ada ?? learner(0));
  await page.getByText('Take in more submissions').click();
  await takeIn(
    page,
    await filesOf([
      aFeedback({
        by: 'Kim',
        of: reviewed,
        marks: [
          [first, 2],
          [second, 4],
        ],
      }),
      aFeedback({
        by: 'Lou',
        of: reviewed,
        marks: [
          [first, 3],
          [second, 3],
        ],
      }),
    ]),
  );
  const cells = rowOf(page, 'Ada 0').getByRole('cell');
  await expect(cells.filter({ hasText: '2 reviewers' })).toHaveText([/^3/, /^4/]);
  await expect(rowOf(page, 'Ada 0')).toContainText('and 2 others');

  // Sorted by a criterion, who is marked stands first.
  await marks(page)
    .getByRole('button', { name: criteria[0]?.title ?? '' })
    .click();
  await expect(
    marks(page).getByRole('columnheader', { name: criteria[0]?.title ?? '' }),
  ).toHaveAttribute('aria-sort', 'ascending');
  await expect(marks(page).locator('tbody tr').first()).toContainText('Ada 0');

  await expect(page.getByRole('heading', { name: /^They were most divided on/ })).toBeVisible();
  const scene = page.locator('.co-scene').first();
  await scene.getByText('Who chose what').click();
  await expect(scene.getByRole('link').first()).toBeVisible();
  await expect(
    page.getByRole('table', { name: /^Calibration by learner/ }).locator('tbody tr'),
  ).toHaveCount(30);

  // A review that nobody here handed in for is refused by name, and nothing else changes.
  await page.getByText('Take in more submissions').click();
  await page
    .locator('input[aria-label="Choose files"]')
    .setInputFiles(await filesOf([aFeedback()]));
  await expect(page.getByText('This is a review of a submission that is not here.')).toBeVisible();
});

test('a mentor opens a folder as a learning platform packs it: one file for each learner, and what is no text passed by', async ({
  page,
}) => {
  const folder = test.info().outputPath('hand-ins');
  for (const at of [0, 1]) {
    mkdirSync(join(folder, `Learner ${String(at)}`), { recursive: true });
    writeFileSync(
      join(folder, `Learner ${String(at)}`, 'submission.txt'),
      await sealMessage(learner(at)),
    );
  }
  writeFileSync(join(folder, 'picture.png'), 'no text');
  await page.goto('/mentor/cohort/');
  await page.locator('input[aria-label="Choose a folder"]').setInputFiles(folder);
  await page.getByRole('button', { name: 'Take in 2 submissions' }).click();
  await expect(marks(page).locator('tbody tr')).toHaveCount(2);
});

test('a mentor saves the table, and no spreadsheet runs what a learner typed', async ({ page }) => {
  await page.goto('/mentor/cohort/');
  const formula = '=HYPERLINK("http://x","y")';
  await takeIn(page, await filesOf([learner(0, { by: formula }), learner(1), learner(2)]));
  await expect(page.getByText('3 of 3 reproduce their result')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the table as CSV' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows.map(({ name }) => name)).toEqual([`'${formula}`, 'Bo 1', 'Chidi 2']);
  expect(rows.every(({ replay, outcome }) => replay === 'same' && outcome !== '')).toBe(true);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['name', 'version', 'made', 'late days', 'replay'],
    ...criteria.map(({ title }) => title),
    ...['outcome', 'process', 'brier', 'next'],
  ]);
});

test('a run that comes to another result than it claims is marked, and names are drawn as text', async ({
  page,
}) => {
  const honest = learner(3);
  const { work } = honest;
  if (work.kind !== 'case') throw new Error('a run was expected');
  const better = { ...work, claims: { ...work.claims, outcome: 99.9 } };
  await page.goto('/mentor/cohort/');
  const codes = await Promise.all(
    [learner(0, { by: '<b>Ada</b>' }), { ...honest, by: 'Bo', work: better }].map((each) =>
      sealMessage(each),
    ),
  );
  await page
    .getByLabel('Or paste links, one after another')
    .fill(
      codes.map((code) => `Here: https://example.org/mentor/review/#letter=${code}`).join('\n'),
    );
  await page.getByRole('button', { name: 'Look at them' }).click();
  await page.getByRole('button', { name: 'Take in 2 submissions' }).click();
  await expect(rowOf(page, '<b>Ada</b>')).toContainText('same');
  await expect(rowOf(page, 'Bo')).toContainText('differs');
  await expect(
    page.getByText('by the same rules, the engine comes to another result'),
  ).toBeVisible();
});

test('a mentor works the board by keyboard alone', async ({ page }) => {
  await page.goto('/mentor/cohort/');
  const paste = page.getByLabel('Or paste links, one after another');
  await paste.focus();
  await page.keyboard.insertText(
    (await Promise.all([0, 1, 2].map((at) => sealMessage(learner(at))))).join('\n'),
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Found: 3 submissions' })).toBeFocused();
  const accept = page.getByRole('button', { name: 'Take in 3 submissions' });
  for (let presses = 0; presses < 4; presses += 1) {
    if (await accept.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(accept).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Taken in: 3 submissions' })).toBeFocused();
  await marks(page).getByRole('button', { name: 'Learner' }).focus();
  await page.keyboard.press('Enter');
  await expect(marks(page).locator('tbody tr').first()).toContainText('Chidi 2');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('nobody meets a barrier on the board, on a desk, a small phone or paper', async ({
      page,
    }) => {
      await page.goto('/mentor/cohort/');
      await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
      expect.soft(await barriers(page), 'an empty board').toEqual([]);
      await page
        .locator('input[aria-label="Choose files"]')
        .setInputFiles([
          ...(await filesOf(Array.from({ length: 8 }, (_, at) => learner(at)))),
          brokenFile(),
        ]);
      await expect(page.getByRole('button', { name: /^Take in 8/ })).toBeVisible();
      expect.soft(await barriers(page), 'a preview').toEqual([]);
      await page.getByRole('button', { name: /^Take in 8/ }).click();
      await expect(page.getByRole('heading', { name: /^They were most divided on/ })).toBeVisible();
      await page.getByText('Who chose what').first().click();
      expect.soft(await barriers(page), 'the board').toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect.soft(await barriers(page), 'the board on a small phone').toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Save the table as CSV' })).toBeHidden();
      await expect(page.getByText('Take in more submissions')).toBeHidden();
      await expect(marks(page)).toBeVisible();
    });
  });
}

/** Chooses the first reference submission and waits until it can be marked. */
async function readFirst(page: Page): Promise<void> {
  const by = exercise?.submissions[0]?.by ?? '';
  await page.goto('/mentor/calibrate/');
  await page.getByRole('button', { name: by }).first().click();
  await expect(page.getByRole('heading', { name: `What ${by} handed in` })).toBeFocused();
}

test('a mentor marks a reference submission, and sees the reference only after the last mark', async ({
  page,
}) => {
  test.skip(exercise === undefined, 'this case has no exercise yet');
  await readFirst(page);
  const compare = page.getByRole('button', { name: 'Compare with the reference' });
  const groups = page.getByRole('radiogroup');
  await expect(groups).toHaveCount(criteria.length);
  for (let at = 0; at < criteria.length - 1; at += 1)
    await groups.nth(at).getByRole('radio').nth(1).check();
  await compare.click();
  await expect(page.getByText('Choose a level for this criterion.')).toBeVisible();
  await expect(groups.last().getByRole('radio').first()).toBeFocused();
  await expect(page.getByText(/^Why the reference is/)).toHaveCount(0);
  await expect(page.getByText('the reference', { exact: true })).toHaveCount(0);
  await groups.last().getByRole('radio').nth(1).check();
  await compare.click();
  await expect(page.getByText(/^Why the reference is/)).toHaveCount(criteria.length);
  const scores = exercise?.submissions[0]?.scores ?? [];
  const exact = scores.filter(({ level }) => level === 2).length;
  await expect(page.getByRole('heading', { name: /^The same level/ })).toContainText(
    exact === 0 ? 'none' : String(exact),
  );
  await expect(page.getByRole('heading', { name: /^On average you mark/ })).toBeVisible();

  // A reload keeps it; beginning again closes the reference.
  await page.reload();
  await page
    .getByRole('button', { name: exercise?.submissions[0]?.by ?? '' })
    .first()
    .click();
  await expect(page.getByText(/^Why the reference is/)).toHaveCount(criteria.length);
  await page.getByRole('button', { name: 'Clear my marks and begin again' }).click();
  await expect(page.getByText(/^Why the reference is/)).toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^On average you mark/ })).toHaveCount(0);
});

test('a mentor calibrates by keyboard alone, and meets no barrier on a small phone by day or night', async ({
  page,
}) => {
  test.skip(exercise === undefined, 'this case has no exercise yet');
  await readFirst(page);
  const groups = page.getByRole('radiogroup');
  for (let at = 0; at < criteria.length; at += 1) {
    await groups.nth(at).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(groups.nth(at).getByRole('radio').nth(2)).toBeChecked();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await barriers(page), `marking, ${colorScheme}`).toEqual([]);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^The same level/ })).toBeFocused();
  await page.setViewportSize({ width: 320, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await barriers(page), `compared, ${colorScheme}`).toEqual([]);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
