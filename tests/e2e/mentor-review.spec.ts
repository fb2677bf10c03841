import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cheapest, expert, type Policy } from '../../src/domain/case-study/policy.ts';
import { digestOf } from '../../src/domain/mentor/digest.ts';
import { openLetter, sealMessage } from '../../src/domain/mentor/letter.ts';
import type {
  AnswerRow,
  CaseWork,
  Feedback,
  Message,
  Submission,
} from '../../src/domain/mentor/message.ts';
import type { FactBody } from '../../src/domain/progress/fact.ts';
import { completeDraft } from '../../src/domain/quiz/draft.ts';
import { asked } from '../../src/domain/quiz/generate.ts';
import { goldenAnswers } from '../../src/domain/quiz/golden.ts';
import { grade } from '../../src/domain/quiz/grade.ts';
import { structureHash } from '../../src/domain/quiz/hash.ts';
import { models } from '../../src/domain/quiz/models/all.ts';
import { aFeedback, anAssignment, aPlayedWork, aSubmission } from '../fixtures/mentor.ts';
import { cases } from './case-parts.ts';
import { lessons, quizOf } from './course.ts';
import { barriers } from './barriers.ts';
import { tabTo } from './keys.ts';
import { expect, test } from './reader.ts';
import { remember, visit } from './record.ts';

const of = cases.find(({ slug }) => slug === 'larkspur-pay') ?? cases[0];
if (!of) throw new Error('there are cases');
const SECRET = 'Second time that the owner is missing.';
const SEED = 0x7f2a;

const worked = (policy: Policy, over: Partial<CaseWork> = {}): CaseWork => ({
  ...aPlayedWork(of, policy, SEED),
  texts: [['reflection:cause', 'I took the 1,200 for granted.']],
  ...over,
});
const honest = aSubmission({ of: '', work: worked(expert) });
const forgedWork = worked(expert);
const forged = aSubmission({
  by: 'Mallory',
  of: '',
  work: { ...forgedWork, claims: { ...forgedWork.claims, outcome: 99.9 } },
});
const firstScene = of.simulation.scenes[0]?.id ?? '';

/** All items of a quiz answered right, of which one states another score than it earns. */
function answers(): Submission {
  const quiz = lessons.threshold;
  const rows = quizOf(quiz).map((source, at): AnswerRow => {
    const item = asked(source, 7, models);
    const golden = goldenAnswers(item).find(({ verdict }) => verdict === 'right');
    const read = golden && completeDraft(item, golden.draft);
    if (!read || 'missing' in read) throw new Error(source.id);
    const score = at === 0 ? 0.5 : grade(item, read.response).score;
    const how = at === 1 ? 'hinted' : '';
    return [
      `${quiz}/${source.id}`,
      7,
      read.response,
      0.8,
      structureHash(source),
      Number(score.toFixed(4)),
      how,
    ];
  });
  const work = { kind: 'answers', module: '', answers: rows, lessons: [] } as const;
  return aSubmission({ by: 'Bea', of: '', work });
}

const interview = (): Submission =>
  (
    JSON.parse(
      readFileSync(
        new URL('../fixtures/letters/version-1-submission-interview.json', import.meta.url),
        'utf8',
      ),
    ) as { message: Submission }
  ).message;

const body = async (kind: 'sent' | 'received', message: Message): Promise<FactBody> => ({
  ...{ kind, digest: await digestOf(message), message: JSON.stringify(message), key: '' },
});

/** A browser in which these submissions were taken in, and these messages sent. */
async function desk(
  page: Page,
  came: readonly Submission[],
  sent: readonly Message[] = [],
): Promise<void> {
  const facts = [
    ...(await Promise.all(sent.map((each) => body('sent', each)))),
    ...(await Promise.all(came.map((each) => body('received', each)))),
  ];
  await remember(page.context(), visit('earliervisit', ...facts));
}

const open = async (page: Page, submission: Submission): Promise<void> => {
  await page.goto(`/mentor/review/#of=${await digestOf(submission)}`);
  await expect(page.getByRole('heading', { name: 'Give it back' })).toBeVisible();
};

const byLink = async (message: Message): Promise<string> =>
  `/mentor/review/#letter=${await sealMessage(message)}`;

const decision = (page: Page, number: number) => page.locator('.mr-dec').nth(number - 1);

/** What a text that was sent holds, as the learner's browser reads it. */
async function feedbackIn(text: string, way: 'link' | 'file'): Promise<Feedback> {
  const letter = await openLetter(text, way);
  if (!letter.ok || letter.message.kind !== 'feedback') throw new Error('this is no review');
  return letter.message;
}

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test('a mentor takes a run in from a link, marks it, comments, and gives it back as a link and as a file', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(await byLink(honest));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From “Tomas”');
  await expect(page.getByText('Replayed here: same result.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Review: ${of.title}`);
  await expect(page).toHaveURL(/#of=/);
  await expect(page.getByText(`“${honest.wish}”`, { exact: true })).toBeVisible();

  await page
    .getByRole('radio', { name: /^3 Proficient/ })
    .first()
    .check();
  const first = decision(page, 1);
  await first.getByRole('button', { name: /^Comment on this decision/ }).click();
  await first.getByRole('radio', { name: 'Praise' }).check();
  await first.getByLabel('Your comment').fill('The pass mark stands before the result.');
  await first.getByRole('button', { name: 'Done' }).click();
  await page
    .getByRole('textbox', { name: 'One thing to try next' })
    .fill('Replay from week 7 only.');
  await page.getByRole('textbox', { name: 'Private notes' }).fill(SECRET);
  await page.waitForTimeout(500);

  // Nothing of the draft is lost with the page.
  await page.reload();
  await expect(page.getByRole('radio', { name: /^3 Proficient/ }).first()).toBeChecked();
  await expect(first.getByText('The pass mark stands before the result.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Private notes' })).toHaveValue(SECRET);

  await page.getByRole('button', { name: 'See what leaves' }).click();
  const leaves = page.locator('.mr-preview');
  await expect(leaves).toContainText('Replay from week 7 only.');
  await expect(leaves).toContainText('Not marked yet:');
  await expect(leaves).not.toContainText(SECRET);
  await leaves.getByRole('button', { name: 'Release version 1' }).click();
  await expect(page.getByText('Write a name, so that they know whose review it is.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name, as they know you' }).fill('Ines');
  await leaves.getByRole('checkbox', { name: /^Sign it/ }).check();
  await leaves.getByRole('button', { name: 'Release version 1' }).click();
  await expect(page.getByText(/^You released version 1 on/)).toBeFocused();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/feedback/#letter=');
  const given = await feedbackIn(link.split('#letter=')[1] ?? '', 'link');
  expect(given).toEqual(await feedbackIn(file, 'file'));
  expect(given).toMatchObject({ by: 'Ines', version: 1, of: await digestOf(honest) });
  expect(given.marks).toHaveLength(1);
  expect(given.comments).toMatchObject([{ about: `scene:${firstScene}`, kind: 'praise' }]);
  expect(JSON.stringify(given)).not.toContain(SECRET);
  expect(await openLetter(file, 'file')).toMatchObject({ signed: { key: /^/ } });

  // What is written afterwards is a draft again, and becomes a second version.
  await page
    .getByRole('textbox', { name: 'One thing to try next' })
    .fill('Replay from week 9 only.');
  await expect(
    page.getByText('Your draft has changed since you released version 1.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'See what leaves' }).click();
  await page.getByRole('button', { name: 'Release version 2' }).click();
  await expect(page.getByText(/^You released version 2 on/)).toBeVisible();
  await page.getByRole('button', { name: 'What came in' }).click();
  await expect(page.getByText(/^Released/)).toBeVisible();
});

test('a mentor reviews by keyboard alone', async ({ page }) => {
  await desk(page, [honest]);
  await page.goto('/mentor/review/');
  await tabTo(page, page.getByRole('link', { name: /^Tomas/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const comment = decision(page, 1).getByRole('button', { name: /^Comment on this decision/ });
  await tabTo(page, comment);
  await page.keyboard.press('Enter');
  await expect(decision(page, 1).getByLabel('Your comment')).toBeFocused();
  await page.keyboard.type('Who owns this number?');
  await tabTo(page, decision(page, 1).getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await expect(comment).toBeFocused();

  const group = page.getByRole('radiogroup').first();
  await tabTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(group.getByRole('radio').nth(1)).toBeChecked();
  await expect(group.getByText('2 Developing', { exact: true }).first()).toBeVisible();
  await tabTo(page, group.getByRole('button', { name: /^Clear/ }), { back: true });
  await page.keyboard.press('Enter');
  await expect(group.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(group.getByRole('radio').first()).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'See what leaves' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'This leaves the browser, and nothing else' }),
  ).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Your name, as they know you' }));
  await page.keyboard.type('Ines');
  await tabTo(page, page.getByRole('button', { name: 'Release version 1' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You released version 1 on/)).toBeFocused();
});

test('a result that the replay does not give is marked, before it is taken in and after', async ({
  page,
}) => {
  await page.goto(await byLink(forged));
  const warning = page.getByText(/^The replay gives .*says an outcome of 99\.9: treat .* care\.$/);
  await expect(warning).toBeVisible();
  await page.getByRole('button', { name: 'Take it in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Give it back' })).toBeVisible();
  await expect(warning).toBeVisible();
  await expect(page.locator('.mr-head .tb')).toContainText(forgedWork.claims.outcome.toFixed(1));
});

test('what cannot be taken in is refused in a sentence, and what was taken in opens at once', async ({
  page,
}) => {
  await desk(page, [honest]);
  const wrong: [string, RegExp][] = [
    [await sealMessage(anAssignment()), /This is an assignment/],
    [await sealMessage(aFeedback()), /This is a review given back/],
    [(await sealMessage(forged)).slice(0, -3), /cut off or changed/],
    [
      await sealMessage(aSubmission({ work: { ...worked(expert), case: 'no-such-case' } })),
      /does not have/,
    ],
  ];
  for (const [text, sentence] of wrong) {
    await page.goto('/mentor/review/');
    await page.getByRole('textbox', { name: /^Or paste/ }).fill(text);
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByText(sentence)).toContainText('Your record is unchanged.');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('1 submission', { exact: true })).toBeVisible();
  }
  await page.goto('/mentor/review/');
  await page.getByRole('textbox', { name: /^Or paste/ }).fill(await sealMessage(honest));
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'Give it back' })).toBeVisible();

  await page.goto('/mentor/review/');
  await page.getByRole('button', { name: /^Shelve/ }).click();
  await expect(page.getByText('On the shelf: 1 submission')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('On the shelf: 1 submission')).toBeHidden();
});

test('a mentor sees what changed since the version before, and which of their comments stand', async ({
  page,
}) => {
  const ask = anAssignment({ look: ['drift'], own: ['Says who was told'] });
  const of1 = await digestOf(ask);
  const first = aSubmission({ of: of1, made: '2026-12-01', work: worked(cheapest) });
  const before = await digestOf(first);
  const second = aSubmission({
    of: of1,
    made: '2026-12-09',
    version: 2,
    before,
    work: worked(expert),
  });
  const review = aFeedback({
    of: before,
    comments: [
      { id: 'c1', about: `scene:${firstScene}`, kind: 'question', text: 'What would a test say?' },
      { id: 'c2', about: 'reflection:cause', kind: 'praise', text: 'Honest.' },
    ],
  });
  await desk(page, [first, second], [ask, review]);
  await open(page, second);
  await expect(page.getByText('late, due 4 Dec 2026')).toBeVisible();
  await expect(page.getByText('Your own criteria have no levels')).toBeVisible();
  await expect(page.getByText('Rubric, 0 of 1 marked')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible();
  await page.getByText('Your review of version 1: 2 comments').click();
  await expect(page.getByText('What it was about has changed')).toBeVisible();
  await expect(page.getByText(/^Still stands/)).toBeVisible();
  await page.getByRole('button', { name: /^Say it again.*What would a test say/ }).click();
  await expect(decision(page, 1).getByText('What would a test say?')).toBeVisible();
});

test('a mentor keeps a comment in the bank, finds it by its tag and uses it again', async ({
  page,
}) => {
  await desk(page, [honest]);
  await open(page, honest);
  const [first, second] = [decision(page, 1), decision(page, 2)];
  await first.getByRole('button', { name: /^Comment on this decision/ }).click();
  await first.getByLabel('Your comment').fill('Who owns this number in March?');
  await first.getByText('Comment bank: 0 comments').click();
  await first.getByLabel(/^Keep this comment/).fill('Owner, threshold');
  await first.getByRole('button', { name: 'Save to the bank' }).click();
  await expect(first.getByText('This comment is in the bank.')).toBeVisible();
  await first.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(first.getByRole('button', { name: 'Undo' })).toBeFocused();
  await first.getByRole('button', { name: 'Undo' }).click();
  await expect(first.locator('.mr-note')).toHaveCount(1);

  await second.getByRole('button', { name: /^Comment on this decision/ }).click();
  await second.getByText('Comment bank: 1 comment').click();
  await second.getByLabel('Find by text or tag').fill('owner');
  await second.getByRole('button', { name: /^Insert/ }).click();
  await expect(second.getByLabel('Your comment')).toHaveValue('Who owns this number in March?');
});

test('answers are graded again, and an interview shows notes and marks beside what to listen for', async ({
  page,
}) => {
  const [quiz, talk] = [answers(), interview()];
  await desk(page, [quiz, talk]);
  await open(page, quiz);
  await expect(page.getByText('1 answer differs from what is stated')).toBeVisible();
  await expect(page.getByText(/the submission says 50\s%: treat it with care/)).toBeVisible();
  await expect(page.getByText(/^Right, after a hint/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Comment on this answer/ })
    .first()
    .click();
  await page.getByLabel('Your comment').fill('Say it in counts.');
  await open(page, talk);
  await expect(page.getByText('Baseline first.')).toBeVisible();
  await expect(page.getByText('What to listen for')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`every state of the review is free of barriers and fits 320 pixels, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const all = [honest, answers(), interview()];
    await desk(page, all);
    const check = async () => {
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await isWide(page)).toBe(false);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.goto('/mentor/review/');
    await expect(page.getByText('3 submissions')).toBeVisible();
    await check();
    await page.goto(await byLink(forged));
    await expect(page.getByText(/^The replay gives/)).toBeVisible();
    await check();
    for (const each of all) {
      await open(page, each);
      await page
        .getByRole('button', { name: /^Comment on this/ })
        .first()
        .click();
      await page.getByLabel('Your comment').fill('x'.repeat(80));
      await page.getByText(/^Comment bank:/).click();
      await page.getByRole('button', { name: 'See what leaves' }).click();
      await check();
    }
  });

test('a review prints on two pages of A4 without the private notes', async ({ page }) => {
  await desk(page, [honest]);
  await open(page, honest);
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio').nth(2).check();
  await page.getByRole('textbox', { name: 'One thing to try next' }).fill('Replay from week 7.');
  await page.getByRole('textbox', { name: 'Private notes' }).fill(SECRET);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('Replay from week 7.');
  expect(shown).toContain('3 Proficient');
  expect(shown).not.toContain(SECRET);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeLessThanOrEqual(2);
});
