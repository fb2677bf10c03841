// The whole way of a piece of work, between two browsers that share nothing but what people send each other.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expert } from '../../src/domain/case-study/policy.ts';
import { readSeed } from '../../src/domain/case-study/seed.ts';
import { isSound } from './barriers.ts';
import {
  actByKeys,
  actByMouse,
  cases,
  type Played,
  playOf,
  reasonAt,
  shows,
} from './case-parts.ts';
import { lessons, quizOf } from './course.ts';
import { tabTo } from './keys.ts';
import { answer } from './parts.ts';
import { expect, test } from './reader.ts';

const [of] = cases;
if (!of) throw new Error('the site has no case');
const SEED = '7f2a';
const wish = 'Tell me where I decided before I had evidence.';
const reflection = of.simulation.reflection[0]?.id ?? '';

test.use({ actionTimeout: 15_000 });

/** How somebody works a page. */
interface Hand {
  readonly press: (target: Locator) => Promise<void>;
  readonly tick: (target: Locator) => Promise<void>;
  readonly write: (target: Locator, text: string) => Promise<void>;
  readonly pick: (target: Locator, option: string) => Promise<void>;
  readonly act: typeof actByMouse;
}

const mouse: Hand = {
  press: (target) => target.click(),
  tick: (target) => target.check(),
  write: (target, text) => target.fill(text),
  pick: async (target, option) => {
    const value = await target.locator('option', { hasText: option }).getAttribute('value');
    await target.selectOption(value);
  },
  act: actByMouse,
};

const keyOn = async (target: Locator, key: string): Promise<void> => {
  await tabTo(target.page(), target, { limit: 400 });
  await target.page().keyboard.press(key);
};
const keys: Hand = {
  press: (target) => keyOn(target, 'Enter'),
  tick: async (target) => {
    // Tab stops once in a group of radios; the arrows go on from there.
    const group = target.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    await keyOn(group.getByRole('radio').first(), 'Space');
    while (!(await target.isChecked())) await target.page().keyboard.press('ArrowDown');
  },
  write: async (target, text) => {
    await keyOn(target, 'Control+A');
    await target.page().keyboard.type(text);
  },
  pick: async (target, option) => {
    await tabTo(target.page(), target, { limit: 400 });
    await target.page().keyboard.type(option);
    await expect(target.locator('option:checked')).toContainText(option);
  },
  act: actByKeys,
};

/** What travels: a link, or a file on disk. */
type Sent = { readonly link: string } | { readonly file: string };
type Way = 'link' | 'file';

/** Takes what a page hands over, by the way that somebody chose. */
async function sentFrom(page: Page, hand: Hand, way: Way): Promise<Sent> {
  if (way === 'file') {
    const download = page.waitForEvent('download');
    await hand.press(page.getByRole('button', { name: 'Save as a file' }).first());
    const file = test.info().outputPath((await download).suggestedFilename());
    await (await download).saveAs(file);
    return { file };
  }
  await hand.press(page.getByRole('button', { name: 'Copy the link' }).first());
  await expect(page.getByText('Copied.').first()).toBeVisible();
  return { link: await page.evaluate(() => navigator.clipboard.readText()) };
}

/** Opens in a browser what came from another: the link as it is, or the file on the page that takes it. */
async function opens(page: Page, hand: Hand, at: string, sent: Sent): Promise<void> {
  await page.goto('about:blank');
  if ('link' in sent) {
    expect(sent.link).toContain(`${at}#letter=`);
    await page.goto(sent.link);
    return;
  }
  await page.goto(at);
  const chooser = page.waitForEvent('filechooser');
  await hand.press(page.getByRole('button', { name: 'Choose a file' }));
  await (await chooser).setFiles(sent.file);
}

/** A second browser with a clipboard of its own, watched like the first. */
async function another(
  context: BrowserContext,
  watch: (other: BrowserContext) => Promise<void>,
): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const other = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await watch(other);
  return other.newPage();
}

const ways: readonly {
  readonly by: string;
  readonly hand: Hand;
  /** How each message travels: handed in, given back, handed in again, given back again. */
  readonly sent: readonly [Way, Way, Way, Way];
}[] = [
  { by: 'by mouse', hand: mouse, sent: ['link', 'file', 'file', 'link'] },
  { by: 'by keyboard alone', hand: keys, sent: ['file', 'link', 'link', 'file'] },
];

for (const { by, hand, sent } of ways)
  test(`${by} a mentor assigns a case, a learner plays it and hands it in, and both go round twice`, async ({
    context,
    page: mentor,
    trouble,
  }) => {
    test.setTimeout(240_000);
    const isMouse = hand === mouse;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const learner = await another(context, trouble.watch);
    const button = (page: Page, name: string | RegExp) =>
      page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

    // Assign.
    await mentor.goto('/mentor/');
    await hand.pick(mentor.getByLabel('Which case'), of.title);
    await hand.write(mentor.getByLabel('Seed', { exact: true }), SEED);
    await hand.write(mentor.getByLabel(/^Your name/), 'Ines');
    await hand.press(button(mentor, 'Make the link'));
    await expect(mentor.getByRole('heading', { name: /^The link is made/ })).toBeFocused();
    await opens(learner, hand, '/assignment/', await sentFrom(mentor, hand, 'link'));
    await hand.press(button(learner, 'Accept'));
    await expect(learner.getByRole('heading', { name: 'Accepted. Now begin' })).toBeFocused();
    await hand.press(button(learner, 'Begin'));

    // Play to the end.
    // Until the whole case is here its opening can be read, and nothing can be bought or decided.
    await learner.waitForURL('**/play/**');
    await learner.waitForLoadState('networkidle');
    const plays: readonly Played[] = playOf(of, readSeed(SEED) ?? -1, expert);
    for (const played of plays) {
      await shows(learner, of, played.before);
      await hand.act(learner, of, played);
      await shows(learner, of, played.after);
    }
    await hand.press(learner.getByRole('link', { name: /^Look back: decision and luck/ }));
    const cause = learner.locator(`#cd-r-${reflection}`);
    await expect(cause).toBeVisible();
    const debrief = learner.url();
    await hand.write(cause, 'The audit changed the plan.');
    await hand.press(learner.getByRole('link', { name: 'Hand it in to a mentor' }));

    // Hand in.
    await hand.write(learner.getByLabel('Your name, as your mentor knows you'), 'Tomas');
    await hand.write(learner.getByLabel('What do you want from this review?'), wish);
    await expect(learner.getByRole('combobox', { name: 'It answers' })).not.toHaveValue('');
    if (isMouse) await isSound(learner);
    await hand.press(button(learner, 'Make it'));
    await expect(
      learner.getByRole('heading', { name: 'Version 1 is ready to send' }),
    ).toBeFocused();
    const first = await sentFrom(learner, hand, sent[0]);
    if ('link' in first) expect(first.link.length).toBeLessThanOrEqual(2_000);

    // Review.
    await opens(mentor, hand, '/mentor/review/', first);
    await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('From “Tomas”');
    await expect(mentor.getByText('Replayed here: same result.')).toBeVisible();
    await expect(mentor.getByText(/^Your assignment of/)).toBeVisible();
    await hand.press(button(mentor, 'Take it in'));
    await expect(mentor.getByText(`“${wish}”`, { exact: true })).toBeVisible();
    for (const { action } of plays)
      if (action.kind === 'decide')
        await expect(mentor.getByText(reasonAt(action.scene)).first()).toBeVisible();
    await hand.tick(mentor.getByRole('radio', { name: /^3 Proficient/ }).first());
    const decision = mentor.locator('.mr-dec').first();
    await hand.press(decision.getByRole('button', { name: /^Comment on this decision/ }));
    await hand.write(decision.getByLabel('Your comment'), 'Who signed <b>this</b>?');
    await hand.press(button(mentor, 'Done'));
    await hand.write(
      mentor.getByRole('textbox', { name: 'One thing to try next' }),
      'Name the owner.',
    );
    await hand.press(button(mentor, 'See what leaves'));
    await expect(mentor.getByRole('textbox', { name: /^Your name/ })).toHaveValue('Ines');
    if (isMouse) await isSound(mentor);
    await hand.press(button(mentor, 'Release version 1'));
    await expect(mentor.getByText(/^You released version 1 on/)).toBeFocused();
    const review = await sentFrom(mentor, hand, sent[1]);

    // The feedback, in place; then the work once more.
    await opens(learner, hand, '/feedback/', review);
    await expect(learner.getByText('1 comment, 1 mark, one thing to try next')).toBeVisible();
    await hand.press(button(learner, 'Take it in'));
    const firstScene = of.simulation.scenes[0]?.id ?? '';
    const place = learner.locator('.wk-log > li').filter({ hasText: reasonAt(firstScene) });
    await expect(place).toContainText('Who signed <b>this</b>?');
    await expect(learner.getByText('Name the owner.')).toBeVisible();
    await hand.press(place.getByRole('button', { name: /^Mark as resolved/ }));
    await expect(learner.getByText('1 of 1 resolved')).toBeVisible();
    if (isMouse) await isSound(learner);
    await hand.press(learner.getByRole('link', { name: 'Write the memo again' }));
    await expect(learner).toHaveURL(debrief);
    await expect(cause).toHaveValue('The audit changed the plan.');
    await hand.write(cause, 'The audit changed the plan; the head of risk signed.');
    await hand.press(learner.getByRole('link', { name: 'Hand it in to a mentor' }));
    await hand.press(button(learner, 'Make it'));
    await expect(
      learner.getByRole('heading', { name: 'Version 2 is ready to send' }),
    ).toBeFocused();
    const second = await sentFrom(learner, hand, sent[2]);

    // The mentor sees what changed, and releases.
    await opens(mentor, hand, '/mentor/review/', second);
    await hand.press(button(mentor, 'Take it in'));
    const since = mentor.getByRole('region', { name: 'What changed since version 1' });
    await expect(since).toContainText('the head of risk signed.');
    await hand.press(since.getByText('Your review of version 1: 1 comment'));
    await expect(since).toContainText('Still stands: what it was about has not changed.');
    if (isMouse) await isSound(mentor);
    await hand.write(
      mentor.getByRole('textbox', { name: 'One thing to try next' }),
      'Now the next case.',
    );
    await hand.press(button(mentor, 'See what leaves'));
    await hand.press(button(mentor, 'Release version 1'));
    await expect(mentor.getByText(/^You released version 1 on/)).toBeFocused();
    const last = await sentFrom(mentor, hand, sent[3]);
    await hand.press(button(mentor, 'What came in'));
    await expect(mentor.getByText(/^Released/)).toHaveCount(2);

    await opens(learner, hand, '/feedback/', last);
    await hand.press(button(learner, 'Take it in'));
    await expect(learner.getByText(/about your version 2 of/)).toBeVisible();
    await expect(learner.getByText('Now the next case.')).toBeVisible();
    await learner.goto('/');
    await expect(learner.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(learner.getByRole('region', { name: 'Asked of you' })).toHaveCount(0);
    await learner.context().close();
  });

test('answers to questions and a mock interview go the same way: asked, given, reviewed in place', async ({
  context,
  page: mentor,
  trouble,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const learner = await another(context, trouble.watch);
  const assign = async (): Promise<void> => {
    await mentor.getByLabel(/^Your name/).fill('Ines');
    await mentor.getByRole('button', { name: 'Make the link' }).click();
    await expect(mentor.getByRole('heading', { name: /^The link is made/ })).toBeFocused();
    await opens(learner, mouse, '/assignment/', await sentFrom(mentor, mouse, 'link'));
    await learner.getByRole('button', { name: 'Accept' }).click();
    await learner.getByRole('button', { name: 'Begin', exact: true }).click();
  };
  /** From the finished work to the feedback in place, with a comment on one part of it. */
  const goRound = async (part: RegExp, comment: string, shown: string): Promise<void> => {
    await learner.getByRole('link', { name: 'Hand it in to a mentor' }).click();
    await learner.getByLabel('Your name, as your mentor knows you').fill('Tomas');
    await expect(learner.getByRole('combobox', { name: 'It answers' })).not.toHaveValue('');
    await isSound(learner);
    await learner.getByRole('button', { name: 'Make it' }).click();
    await opens(mentor, mouse, '/mentor/review/', await sentFrom(learner, mouse, 'link'));
    await mentor.getByRole('button', { name: 'Take it in', exact: true }).click();
    await expect(mentor.getByRole('heading', { level: 1 })).toContainText('Review:');
    await mentor.getByRole('button', { name: part }).first().click();
    await mentor.getByLabel('Your comment').fill(comment);
    await mentor.getByRole('button', { name: 'Done' }).click();
    await isSound(mentor);
    await mentor.getByRole('button', { name: 'See what leaves' }).click();
    await mentor.getByRole('button', { name: 'Release version 1' }).click();
    await opens(learner, mouse, '/feedback/', await sentFrom(mentor, mouse, 'link'));
    await learner.getByRole('button', { name: 'Take it in', exact: true }).click();
    await expect(learner.getByRole('heading', { name: 'In place' })).toBeVisible();
    await expect(learner.getByText(shown).first()).toBeVisible();
    await expect(learner.getByText(comment, { exact: true })).toBeVisible();
    await isSound(learner);
  };

  const [item] = quizOf(lessons.threshold);
  if (!item) throw new Error('the quiz has no item');
  await mentor.goto('/mentor/');
  await mentor.getByRole('radio', { name: 'Quiz selection', exact: true }).check();
  await mentor.getByLabel('From the quiz of which lesson').selectOption(lessons.threshold);
  await mentor.getByRole('checkbox').first().check();
  await assign();
  const quiz = learner.getByRole('region', { name: 'Questions' });
  await answer(quiz, item);
  await quiz.getByRole('button', { name: 'Finish' }).click();
  await quiz.locator('.acts').getByRole('button', { name: 'Finish' }).click();
  await goRound(
    /^Comment on this answer/,
    'Say it in one sentence to Finance.',
    item.stem.slice(0, 30),
  );

  await mentor.goto('/mentor/');
  await mentor.getByRole('radio', { name: 'Mock interview', exact: true }).check();
  await mentor.locator('summary[data-field]').first().click();
  await mentor.getByRole('checkbox').first().check();
  await assign();
  await learner.getByLabel(/^Notes/).fill('Baseline first, then the bar.');
  await learner.getByRole('button', { name: 'Start to talk' }).click();
  await learner.getByRole('button', { name: 'I have answered', exact: true }).click();
  await learner.getByRole('button', { name: 'I have answered the follow-up' }).click();
  const points = learner.locator('.iv-rubric fieldset');
  for (const point of await points.all()) {
    await point.getByRole('radio').nth(2).check();
    await point.getByRole('textbox').fill('I said so');
  }
  await learner.getByRole('button', { name: /^Keep the score/ }).click();
  await learner.getByRole('button', { name: 'See what it came to' }).click();
  await goRound(
    /^Comment on this answer/,
    'Lead with the decision.',
    'Baseline first, then the bar.',
  );
  await learner.context().close();
});
