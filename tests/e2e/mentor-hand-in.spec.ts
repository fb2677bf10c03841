import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { attemptsOf } from '../../src/domain/case-study/attempts.ts';
import type { CaseText } from '../../src/domain/case-study/case.ts';
import { memoKey, reflectionKey } from '../../src/domain/case-study/draft.ts';
import { expert, type Policy } from '../../src/domain/case-study/policy.ts';
import { caseWorkOf } from '../../src/domain/mentor/case-work.ts';
import { toBase64Url } from '../../src/domain/exchange/pack.ts';
import { digestOf } from '../../src/domain/mentor/digest.ts';
import { openLetter, sealMessage } from '../../src/domain/mentor/letter.ts';
import type { Assignment, Feedback, Signed, Submission } from '../../src/domain/mentor/message.ts';
import { decodeLines } from '../../src/domain/progress/line.ts';
import type { Fact, FactBody } from '../../src/domain/progress/fact.ts';
import { rulesHash } from '../../src/domain/case-study/hash.ts';
import { anAssignment, aFeedback } from '../fixtures/mentor.ts';
import { cases, playOf, reasonAt } from './case-parts.ts';
import { isSound } from './barriers.ts';
import { tabTo } from './keys.ts';
import { expect, test } from './reader.ts';
import { halfwayThrough, remember, visit } from './record.ts';

const SEED = 0x7f2a;
const [first] = cases;
if (!first) throw new Error('the site has no case');
const of = first;
const { memo, reflection } = of.simulation;
const section = memo.sections[0]?.id ?? '';
const prompt = reflection[0]?.id ?? '';
const wish = 'Tell me where I decided before I had evidence.';

/** A whole run as the page would have recorded it, under its own replica. */
function run(replica: string, policy: Policy = expert): Fact[] {
  const bodies: FactBody[] = [{ kind: 'began', case: of.slug, seed: SEED, rules: rulesHash(of) }];
  for (const { action } of playOf(of, SEED, policy)) {
    const after = `${replica}:${String(bodies.length - 1)}`;
    const { kind } = action;
    const at = { case: of.slug, after };
    if (kind === 'buy') bodies.push({ kind: 'bought', ...at, exhibit: action.exhibit });
    else {
      const { scene, option } = action;
      const asks = of.simulation.scenes.find(({ id }) => id === scene)?.forecast;
      bodies.push({
        ...{ kind: 'decided', ...at, scene, option },
        ...{ reason: reasonAt(scene), forecast: asks ? 0.7 : -1 },
      });
    }
  }
  const last = `${replica}:${String(bodies.length - 1)}`;
  const memoText: FactBody = { kind: 'set', key: memoKey(last, section), value: 'Nine weeks.' };
  const said: FactBody = { kind: 'set', key: reflectionKey(last, prompt), value: 'The audit.' };
  return visit(replica, ...bodies, memoText, said);
}

const lastOf = (facts: readonly Fact[]): string =>
  facts.findLast(({ kind }) => kind === 'decided')?.id ?? '';
const address = (facts: readonly Fact[]): string =>
  `/hand-in/#case=${of.slug}&at=${encodeURIComponent(lastOf(facts))}`;

/** The fact by which a learner accepted an assignment. */
async function acceptance(assignment: Assignment): Promise<Fact[]> {
  const digest = await digestOf(assignment);
  const message = JSON.stringify(assignment);
  return visit('acceptedvisi', { kind: 'received', digest, message, key: '' }).map((fact) => ({
    ...fact,
    tick: 900,
  }));
}

/** Everything this browser has recorded under its messages, as the log has it. */
async function recorded(page: Page): Promise<string[]> {
  const text = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('shadow-launch:log:'))
      .map((key) => localStorage.getItem(key) ?? '')
      .join('\n'),
  );
  return decodeLines(text).flatMap((line) =>
    line.kind === 'fact' && 'message' in line.fact ? [line.fact.message] : [],
  );
}

/** Reads what a learner sends from the file that the page saves. */
async function sentFrom(page: Page): Promise<Submission> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).first().click();
  const letter = await openLetter(readFileSync(await (await saved).path(), 'utf8'), 'file');
  if (!letter.ok || letter.message.kind !== 'submission') throw new Error('no submission');
  return letter.message;
}

/** A submission that this browser sent before. */
async function sentBefore(facts: readonly Fact[]): Promise<{ facts: Fact[]; digest: string }> {
  const [attempt] = attemptsOf(facts, of.slug);
  if (!attempt) throw new Error('no attempt');
  const message: Submission = {
    ...{ v: 1, kind: 'submission', by: 'Tomas', wish, made: '2026-12-03' },
    ...{ version: 1, before: '', of: '' },
    // Building reads the rules and the names of texts alone.
    work: caseWorkOf(of as CaseText, attempt, facts),
  };
  const digest = await digestOf(message);
  const sent: FactBody = { kind: 'sent', digest, message: JSON.stringify(message), key: '' };
  const [fact] = visit('sentearliers', sent);
  return { facts: [...facts, ...(fact ? [{ ...fact, tick: 950 }] : [])], digest };
}

const scenes = of.simulation.scenes.map(({ id }) => id);
const feedbackOn = (digest: string, over: Partial<Feedback> = {}): Feedback =>
  aFeedback({
    of: digest,
    marks: [],
    comments: [
      {
        id: 'c1',
        about: `scene:${scenes[0] ?? ''}`,
        kind: 'question',
        text: 'Who owns <b>this</b>?',
      },
      { id: 'c2', about: `memo:${section}`, kind: 'praise', text: 'A number, and whose it is.' },
      { id: 'c3', about: '', kind: 'idea', text: 'Read the audit before the exhibit.' },
    ],
    ...over,
  });

const open = (context: BrowserContext, facts: readonly Fact[]) => remember(context, facts);

test('a learner hands a finished case in by mouse, sees all that leaves, and hands it in again by keyboard', async ({
  context,
  page,
}) => {
  const assignment = anAssignment({ task: { kind: 'case', case: of.slug }, seed: SEED });
  const facts = [...run('playedearlie'), ...(await acceptance(assignment))];
  await open(context, facts);
  await page.goto('/hand-in/');
  await expect(page.getByRole('heading', { name: 'Asked of you' })).toBeVisible();
  await isSound(page);
  await page.getByRole('link', { name: /^Hand it in/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: of.title })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'It answers' })).toHaveValue(
    await digestOf(assignment),
  );
  const work = page.getByRole('region', { name: 'What leaves this browser' });
  for (const { action } of playOf(of, SEED, expert)) {
    if (action.kind === 'decide') await expect(work).toContainText(reasonAt(action.scene));
  }
  await expect(work.getByText('Nine weeks.', { exact: true })).toBeVisible();
  await isSound(page);

  // Without a name nothing is made.
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('alert')).toContainText('Write a name first');
  await expect(page.getByLabel('Your name, as your mentor knows you')).toBeFocused();
  expect(await recorded(page)).toHaveLength(1);
  await page.getByLabel('Your name, as your mentor knows you').fill('Tomas <b>');
  await page.getByLabel('What do you want from this review?').fill(wish);
  await page.getByText('As it is sent').click();
  const raw = await work.locator('pre').textContent();
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { name: 'Version 1 is ready to send' })).toBeFocused();
  const first = await sentFrom(page);
  expect(JSON.stringify(first)).toBe(raw);
  expect(first).toMatchObject({ by: 'Tomas <b>', wish, version: 1, before: '' });
  expect(first.of).toBe(await digestOf(assignment));
  await isSound(page);

  // Again after a change, by keyboard alone: one text stays at home.
  await page.goto('/');
  await page.goto(address(facts));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const leave = page.getByRole('checkbox', {
    name: `Send this text: ${memo.sections[0]?.heading ?? ''}`,
  });
  await tabTo(page, leave);
  await page.keyboard.press('Space');
  await expect(leave).not.toBeChecked();
  await tabTo(page, page.getByLabel('What do you want from this review?'));
  await page.keyboard.type('Only the last week.');
  await tabTo(page, page.getByRole('button', { name: 'Make it' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Version 2 is ready to send' })).toBeFocused();
  const second = await sentFrom(page);
  expect(second).toMatchObject({ version: 2, before: await digestOf(first), of: first.of });
  expect(JSON.stringify(second)).not.toContain('Nine weeks.');
  const versions = page.getByRole('region', { name: 'Handed in so far' });
  await expect(versions).toContainText('Text taken out');
  await versions.getByRole('button', { name: /^Send it again\s*, version 1/ }).click();
  await isSound(page);
});

test('a learner without anything finished is told what to do first', async ({ page }) => {
  await page.goto('/hand-in/');
  await expect(page.getByText('Nothing is finished in this browser yet.')).toBeVisible();
  await isSound(page);
  await page.goto('/feedback/');
  await expect(page.getByText('Nothing has been handed in from this browser yet.')).toBeVisible();
  await isSound(page);
});

test('a learner hands in the answers of a module', async ({ context, page }) => {
  await open(context, halfwayThrough());
  await page.goto('/modules/metrics/');
  await page.getByRole('link', { name: 'Hand in your answers' }).click();
  await expect(page.getByRole('heading', { name: 'Questions and answers' })).toBeVisible();
  await isSound(page);
  await page.getByLabel('Your name, as your mentor knows you').fill('Tomas');
  await page.getByRole('button', { name: 'Make it' }).click();
  const { work } = await sentFrom(page);
  expect(work).toMatchObject({ kind: 'answers', module: 'metrics' });
  expect(work.kind === 'answers' && work.answers).toHaveLength(3);
});

test('feedback is looked at, taken in, read in place, resolved and answered with another version', async ({
  context,
  page,
}) => {
  const { facts, digest } = await sentBefore(run('playedearlie'));
  await open(context, facts);
  const feedback = feedbackOn(digest);
  await page.goto(`/feedback/#letter=${await sealMessage(feedback)}`);
  await expect(page.getByRole('heading', { name: 'Feedback from “Ines”' })).toBeFocused();
  await expect(page.getByText('3 comments, 0 marks, one thing to try next')).toBeVisible();
  expect(await recorded(page)).toHaveLength(1);
  await isSound(page);
  await page.getByRole('button', { name: 'Take it in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: of.title })).toBeFocused();
  expect(page.url()).toContain(`#of=${await digestOf(feedback)}`);
  const decision = page.locator('.wk-log > li').filter({ hasText: reasonAt(scenes[0] ?? '') });
  await expect(decision).toContainText('Who owns <b>this</b>?');
  await expect(page.getByRole('region', { name: memo.sections[0]?.heading ?? '' })).toContainText(
    'A number, and whose it is.',
  );
  await expect(page.getByText(feedback.next)).toBeVisible();
  await isSound(page);

  await decision.getByRole('button', { name: /^Mark as resolved/ }).click();
  await expect(page.getByText('1 of 3 resolved')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 3 resolved')).toBeVisible();
  await tabTo(page, decision.getByRole('button', { name: /^Open it again/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 3 resolved')).toBeVisible();
  await decision.getByRole('button', { name: /^Mark as resolved/ }).click();

  // On paper: comments stand, controls do not.
  await page.emulateMedia({ media: 'print' });
  await expect(decision).toContainText('Who owns');
  await expect(page.getByRole('button', { name: 'Print the feedback' })).toBeHidden();
  await expect(decision.getByRole('button')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // A newer version of the feedback: what was resolved stays so, and the older one can still be read.
  const newer = { ...feedback, version: 2, next: 'Start with the audit.' };
  await page.goto('/');
  await page.goto(`/feedback/#letter=${await sealMessage(newer)}`);
  await page.getByRole('button', { name: 'Take it in', exact: true }).click();
  await expect(page.getByText('1 of 3 resolved')).toBeVisible();
  await page.getByRole('link', { name: /^version 1 of/ }).click();
  await expect(page.getByText('A newer version of this feedback came back since.')).toBeVisible();
  await isSound(page);

  await page.getByRole('link', { name: 'To the next version' }).click();
  await page.getByLabel('Your name, as your mentor knows you').fill('Tomas');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2 is ready to send' })).toBeFocused();
  await page.goto('/feedback/');
  await expect(page.getByText('Version 1 came back, 2 open comments')).toBeVisible();
  await isSound(page);
  await page.getByRole('link', { name: /^Feedback from “Ines”/ }).click();
  await expect(
    page.getByText('This is about version 1; you have handed in version 2 since.'),
  ).toBeVisible();
});

/** Signs as another browser would. */
async function signer() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { publicKey, privateKey } = pair;
  const key = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  return async (message: Feedback) => {
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    const signature = await crypto.subtle.sign('Ed25519', privateKey, bytes);
    return { key, signature: toBase64Url(new Uint8Array(signature)) };
  };
}

test('a learner is told what a signature shows, and that one does not fit, and may take it in all the same', async ({
  context,
  page,
}) => {
  const { facts, digest } = await sentBefore(run('playedearlie'));
  await open(context, facts);
  const [ines, other] = [await signer(), await signer()];
  const opened = async (message: Feedback, signed: Signed | undefined, says: string) => {
    await page.goto('/');
    await page.goto(`/feedback/#letter=${await sealMessage(message, signed)}`);
    await expect(page.getByText(says)).toBeVisible();
    await isSound(page);
    await page.getByRole('button', { name: 'Take it in', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'In place' })).toBeVisible();
  };
  const [one, two, three, four] = [1, 2, 3, 4].map((version) => feedbackOn(digest, { version }));
  if (!one || !two || !three || !four) throw new Error('four versions');
  await opened(one, await ines(one), 'Signed; the first from this key.');
  await opened(two, await ines(two), 'Signed with the same key as the feedback of');
  await opened(three, await other(three), 'Signed with another key than the feedback of');
  await opened(four, await ines(one), 'The signature does not fit: treat it as unsigned.');
  expect(await recorded(page)).toHaveLength(5);
});

test('feedback that does not belong here, was altered or is of a newer version leaves the record as it was', async ({
  context,
  page,
}) => {
  const { facts, digest } = await sentBefore(run('playedearlie'));
  await open(context, facts);
  const good = await sealMessage(feedbackOn(digest));
  const at = Math.floor(good.length / 2);
  const refused: readonly (readonly [code: string, why: string])[] = [
    [await sealMessage(feedbackOn('AAAAAAAAAAAAAAAA')), 'not handed in from this browser'],
    [good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1), 'changed on its way'],
    [await sealMessage({ ...feedbackOn(digest), v: 2 } as never), 'newer version of this site'],
    [await sealMessage(anAssignment()), 'This is an assignment'],
    ['not-a-letter', 'changed on its way'],
  ];
  await page.goto('/feedback/');
  for (const [code, why] of refused) {
    await page.getByLabel('Or paste the link, or the text of a file').fill(code);
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('heading', { name: 'This was not taken in' })).toBeFocused();
    await expect(page.locator('.lead')).toContainText(why);
    expect(await recorded(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Go on' }).click();
  }
  await page.goto(`/feedback/#letter=${refused[0]?.[0] ?? ''}`);
  await expect(page.getByRole('heading', { name: 'This was not taken in' })).toBeFocused();
  await isSound(page);
});
