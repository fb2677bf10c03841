import type { Page } from '@playwright/test';
import { writeSessionLink } from '../../src/domain/quiz/session-link.ts';
import type { QuizItem } from '../../src/schemas/quiz.ts';
import { lessons, quizOf } from './course.ts';
import { tabTo } from './keys.ts';
import { answer, feedbackOn, fillIn, markOf, saySure, stemOf } from './parts.ts';
import { expect, test } from './reader.ts';
import { remember, visit } from './record.ts';

const slug = lessons.rocPr;
const items = quizOf(slug);
const pick = (type: QuizItem['type']): QuizItem => {
  const found = items.find((item) => item.type === type);
  if (!found) throw new Error(`${slug} has no ${type} item`);
  return found;
};
const questions = (page: Page) => page.getByRole('region', { name: 'Questions' });

/** The address that asks these items of one lesson. */
const linkTo = (
  asked: readonly QuizItem[],
  plan: { mode: 'practice' | 'check' | 'review'; seed?: number; minutes?: number },
): string =>
  `/practice/#${writeSessionLink({
    seed: 5,
    minutes: 0,
    ...plan,
    items: asked.map(({ id }) => `${slug}/${id}`),
  })}`;

test('a learner practises a topic, asks for a hint, gives one up and finds the session again', async ({
  page,
}) => {
  await page.goto('/practice/');
  await page.getByRole('radio', { name: /^Practice/ }).check();
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Choose at least one topic.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^3\.2/ }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  const quiz = questions(page);
  await expect(quiz.getByText('Check 1 of 5')).toBeVisible();
  await quiz.getByRole('button', { name: 'Show a hint' }).click();
  await expect(quiz.getByText(/^Hint\./)).toBeVisible();
  await quiz.getByRole('button', { name: 'Give up and show' }).click();
  await expect(feedbackOn(quiz)).toContainText('scores nothing now');
  await expect(markOf(quiz, 1, 'shown')).toBeVisible();

  await page.reload();
  await expect(markOf(quiz, 1, 'shown')).toBeVisible();
  await expect(quiz.getByText('Check 2 of 5')).toBeVisible();
  await quiz.getByRole('button', { name: 'Finish' }).click();
  await expect(quiz.getByRole('heading', { name: '1 of 5 are answered' })).toBeFocused();
  await quiz.locator('.acts').getByRole('button', { name: 'Finish' }).click();
  await expect(quiz.getByRole('heading', { name: 'You earned 0 of 5' })).toBeFocused();
  await expect(quiz.getByText('1 question given up and shown.')).toBeVisible();

  await page.getByRole('button', { name: 'Practise again' }).click();
  await expect(page.getByRole('region', { name: 'Waiting for you' })).toContainText(
    '1 not right yet',
  );
  const history = page.getByRole('region', { name: 'Earlier sessions' });
  await expect(history).toContainText('Practice, 5 questions: 0 of 5 points');
});

test('a review asks somebody who has met nothing the first lesson, and afterwards what was wrong', async ({
  page,
}) => {
  await page.goto('/practice/');
  await expect(page.getByText('You have met no lesson yet')).toBeVisible();
  await page.getByRole('button', { name: 'Start a review of 10' }).click();
  await expect(questions(page).getByText('Check 1 of 10')).toBeVisible();
  await expect(questions(page).getByText('3.1 A threshold is a staffing decision')).toBeVisible();
});

test('a check explains nothing before it is handed in, and takes nothing away when time runs out', async ({
  page,
}) => {
  const [single, numeric, written] = [pick('single'), pick('numeric'), pick('interval')];
  await page.clock.install();
  await page.goto(linkTo([single, numeric, written], { mode: 'check', minutes: 1 }));
  await expect(
    page.getByRole('heading', { name: 'Somebody shared 3 questions with you' }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page).toHaveURL(/\/practice\/$/);

  const quiz = questions(page);
  await fillIn(quiz, single, { isRight: false });
  await quiz.getByRole('button', { name: 'Keep answer and go on' }).click();
  await expect(markOf(quiz, 1, 'answer kept')).toBeVisible();
  await expect(feedbackOn(quiz)).toHaveCount(0);
  await expect(quiz.getByRole('button', { name: 'Show a hint' })).toHaveCount(0);

  await page.clock.runFor(45_000);
  await expect(page.getByText('Twenty seconds left. You can add time.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 5 minutes' }).click();
  await expect(page.getByText('Twenty seconds left')).toBeHidden();
  await page.clock.runFor(310_000);
  await expect(page.getByText('Time is up. Nothing is lost')).toBeVisible();
  await fillIn(quiz, numeric);
  await quiz.getByRole('button', { name: 'Keep answer and go on' }).click();
  // Changed its mind about the first one.
  await markOf(quiz, 1, 'answer kept').click();
  await fillIn(quiz, single);
  await page.reload();
  await expect(markOf(quiz, 1, 'answer kept')).toBeVisible();
  await expect(markOf(quiz, 2, 'answer kept')).toBeVisible();
  await quiz.getByRole('button', { name: 'Hand in' }).click();
  await expect(quiz.getByRole('heading', { name: '2 of 3 are answered' })).toBeVisible();
  await quiz.locator('.acts').getByRole('button', { name: 'Hand in' }).click();
  await expect(quiz.getByRole('heading', { name: 'You earned 2 of 3' })).toBeFocused();
  await expect(quiz.getByText(/6 minutes were allowed/)).toBeVisible();
  await markOf(quiz, 1, 'right').click();
  await expect(feedbackOn(quiz)).toBeVisible();
});

test('a shared link asks the same questions with the same figures in another browser', async ({
  page,
  browser,
  trouble,
}) => {
  const drawn = pick('generated');
  const link = linkTo([drawn], { mode: 'practice', seed: 123_456 });
  const stem = async (at: Page) => {
    await at.goto(link);
    await at.getByRole('button', { name: 'Start', exact: true }).click();
    return questions(at).locator('legend').first().innerText();
  };
  const mine = await stem(page);
  const context = await browser.newContext();
  await trouble.watch(context);
  expect(await stem(await context.newPage())).toBe(mine);
  await context.close();

  await page.getByRole('button', { name: 'Leave it here' }).click();
  await expect(page.getByText('You left a session open')).toBeVisible();
  await page.goto('/practice/#mode=check&seed=1&items=gone/gone');
  await expect(page.getByRole('heading', { name: 'This link asks nothing' })).toBeVisible();
  await page.goto('/practice/#<img src=x onerror=alert(1)>');
  await expect(page.getByText('It is damaged or was cut short.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose for yourself' }).click();
  await expect(page.getByText('You left a session open')).toBeVisible();
});

test('somebody without a mouse answers a range, an order, gaps, a match and an instrument', async ({
  page,
}) => {
  const types = ['interval', 'order', 'fill-in', 'match', 'task'] as const;
  await page.goto(linkTo(types.map(pick), { mode: 'practice' }));
  await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }));
  await page.keyboard.press('Enter');
  const quiz = questions(page);
  const check = async () => {
    await tabTo(page, quiz.getByRole('slider', { name: 'How sure are you?' }));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(feedbackOn(quiz)).toBeFocused();
    await tabTo(page, quiz.getByRole('button', { name: /Next question|To the end/ }));
    await page.keyboard.press('Enter');
  };

  const range = pick('interval');
  if (range.type !== 'interval') throw new Error('not a range');
  await tabTo(page, quiz.getByRole('textbox', { name: 'From' }));
  await page.keyboard.type(String(range.truth - range.widest / 4));
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(range.truth + range.widest / 4));
  await page.keyboard.press('Enter');
  await expect(feedbackOn(quiz)).toContainText('Right');
  await tabTo(page, quiz.getByRole('button', { name: 'Next question' }));
  await page.keyboard.press('Enter');

  const first = quiz.getByRole('button', { name: /^Move down: / }).first();
  const moved = await first.getAttribute('aria-label');
  await tabTo(page, first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(quiz.getByRole('button', { name: moved ?? '', exact: true })).toBeFocused();
  await expect(quiz.getByText(/Moved to place 3 of/)).toBeAttached();
  await check();

  const gaps = pick('fill-in');
  if (gaps.type !== 'fill-in') throw new Error('no gaps');
  for (const [at, gap] of gaps.gaps.entries()) {
    await tabTo(page, quiz.getByRole('textbox', { name: new RegExp(`Gap ${String(at + 1)} of`) }));
    await page.keyboard.type(gap.accept[0] ?? '');
  }
  await check();

  const match = pick('match');
  if (match.type !== 'match') throw new Error('no match');
  for (const line of match.entries) {
    await tabTo(
      page,
      quiz.getByRole('group', { name: line.text, exact: true }).getByRole('radio').first(),
    );
    await page.keyboard.press('Space');
  }
  await check();

  await expect(quiz.getByRole('group', { name: stemOf(pick('task')), exact: true })).toBeVisible();
  const control = quiz.getByRole('slider', { name: /^Cases that are positive/ });
  await tabTo(page, control);
  await page.keyboard.press('ArrowLeft');
  await check();
  await expect(quiz.getByRole('heading', { name: 'All 5 are answered' })).toBeFocused();
});

test('a written answer is compared with a model answer and scored by its writer', async ({
  page,
}) => {
  const [written] = quizOf(lessons.calibration).filter((item) => item.type === 'written');
  if (!written) throw new Error('lesson 3.3 asks for no text');
  await page.goto(
    `/practice/#${writeSessionLink({ mode: 'practice', seed: 5, minutes: 0, items: [`${lessons.calibration}/${written.id}`] })}`,
  );
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const quiz = questions(page);
  await expect(quiz.getByText(written.sample)).toBeHidden();
  await quiz
    .getByRole('textbox', { name: /Your answer/ })
    .fill('<b>We hold from 0.20.</b>\nFor $5.');
  await saySure(quiz, 0.5);
  await quiz.getByRole('button', { name: 'Compare with a model answer' }).click();
  await expect(quiz.getByText(written.sample)).toBeVisible();
  await page.reload();
  await expect(quiz.getByText('<b>We hold from 0.20.</b>')).toBeVisible();
  await quiz.getByRole('checkbox').first().check();
  await quiz.getByRole('button', { name: 'Score my answer' }).click();
  await expect(feedbackOn(quiz)).toContainText(
    `Your answer makes 1 of ${String(written.criteria.length)} points`,
  );
});

test('questions that cannot be fetched are told, and come when the network is back', async ({
  page,
  trouble,
}) => {
  trouble.expect(/quizzes\/.*json|Failed to load resource/);
  await page.route('**/practice/quizzes/*.json', (route) => route.abort());
  await page.goto(linkTo([pick('single')], { mode: 'practice' }));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('The questions could not be fetched.')).toBeVisible();
  await page.unroute('**/practice/quizzes/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await answer(questions(page), pick('single'));
});

const startLink = async (page: Page, link: string): Promise<ReturnType<typeof questions>> => {
  await page.goto(link);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  return questions(page);
};
/** Ends a session by the mark at its end and the button there. */
const endBy = async (page: Page, label: string): Promise<void> => {
  await questions(page)
    .getByRole('list', { name: 'Checks' })
    .getByText(/^(Hand in|Finish)$/)
    .click();
  await questions(page).locator('.acts').getByRole('button', { name: label }).click();
};

test('a place in the page is no link to questions: skipping to the content leaves everything as it is', async ({
  page,
}) => {
  await page.goto('/practice/');
  await expect(page.getByText('You have met no lesson yet')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(page.getByText('You have met no lesson yet')).toBeVisible();
});

test('what was left open in a check is explained afterwards and can no longer earn points', async ({
  page,
}) => {
  const types = ['single', 'numeric', 'interval', 'order', 'match', 'fill-in', 'task'] as const;
  const quiz = await startLink(page, linkTo(types.map(pick), { mode: 'check' }));
  await endBy(page, 'Hand in');
  for (const at of types.keys()) {
    await markOf(quiz, at + 1, 'open').click();
    await expect(quiz.getByText('Left open')).toBeVisible();
    await expect(quiz.locator('input')).toHaveCount(0);
    await expect(quiz.getByRole('button', { name: /Check answer|hint|Give up/ })).toHaveCount(0);
  }
  await quiz.getByRole('button', { name: 'To the results' }).click();
  await expect(quiz.getByRole('heading', { name: 'You earned 0 of 7' })).toBeFocused();
});

test('time that is added an hour after the end can be used', async ({ page }) => {
  await page.clock.install();
  await startLink(page, linkTo([pick('single')], { mode: 'check', minutes: 3 }));
  const clock = page.getByRole('timer');
  await expect(clock).toHaveText('3:00');
  await expect(page.getByText('Five minutes left')).toHaveCount(0);
  await page.clock.runFor(3_600_000);
  await page.getByRole('button', { name: 'Add 5 minutes' }).click();
  await expect(clock).toHaveText(/^[45]:\d\d$/);
});

test('a check left for a review can be found again, and be stopped without handing in', async ({
  page,
}) => {
  const link = linkTo([pick('single'), pick('numeric')], { mode: 'check' });
  const quiz = await startLink(page, link);
  await fillIn(quiz, pick('single'));
  await page.reload();
  await expect(markOf(quiz, 1, 'answer kept')).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
  await page.getByRole('button', { name: 'Leave it here' }).click();
  await expect(page.getByRole('heading', { name: 'Choose for yourself' })).toBeFocused();
  await page.getByRole('button', { name: 'Start a review of 10' }).click();
  await expect(quiz.locator('legend').first()).toBeFocused();
  await endBy(page, 'Finish');
  await page.getByRole('button', { name: 'Practise again' }).click();

  const history = page.getByRole('region', { name: 'Earlier sessions' });
  await history.getByRole('button', { name: 'Go on with it' }).click();
  await expect(markOf(quiz, 1, 'answer kept')).toBeVisible();
  await endBy(page, 'Stop and discard the answers');
  await expect(quiz.getByRole('heading', { name: 'You earned 0 of 2' })).toBeFocused();
  await page.getByRole('button', { name: 'Practise again' }).click();
  await expect(page.getByRole('region', { name: 'Waiting for you' })).not.toContainText(
    'right yet',
  );
});

test('a learner sets a limit of their own', async ({ page }) => {
  await page.goto('/practice/');
  await page.getByRole('radio', { name: /^Check/ }).check();
  await page.getByRole('radio', { name: 'my own limit' }).check();
  await page.getByRole('button', { name: 'Start the check' }).click();
  await expect(page.getByText('Type whole minutes from 1 to 600.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Minutes in all' }).fill('12');
  await page.getByRole('button', { name: 'Start the check' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^1[12]:\d\d$/);
});

test('a session goes on without a quiz that the course no longer has', async ({
  context,
  page,
}) => {
  const refs = ['gone/gone', `${slug}/${pick('single').id}`];
  const plan = { attempt: 'x', seed: 5, mode: 'practice', minutes: 0, items: refs };
  await remember(context, visit('earliervisit', { kind: 'practised', ...plan }));
  await page.goto('/practice/');
  await expect(page.getByText('1 question of this session is no longer asked.')).toBeVisible();
  await answer(questions(page), pick('single'));
});

test('a check asks no written answer, whatever its link says', async ({ page }) => {
  const written = quizOf(lessons.calibration).find(({ type }) => type === 'written');
  if (!written) throw new Error('lesson 3.3 asks for no text');
  const items = [`${lessons.calibration}/${written.id}`];
  await page.goto(`/practice/#${writeSessionLink({ mode: 'check', seed: 5, minutes: 0, items })}`);
  await expect(page.getByRole('heading', { name: 'This link asks nothing' })).toBeVisible();
});

test('somebody without a mouse ticks several options and writes an answer', async ({ page }) => {
  const several = pick('multiple');
  const [written] = quizOf(lessons.calibration).filter((item) => item.type === 'written');
  if (several.type !== 'multiple' || !written) throw new Error('the quizzes have changed');
  const asked = [`${slug}/${several.id}`, `${lessons.calibration}/${written.id}`];
  const plan = { mode: 'practice', seed: 5, minutes: 0, items: asked } as const;
  await page.goto(`/practice/#${writeSessionLink(plan)}`);
  await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }));
  await page.keyboard.press('Enter');
  const quiz = questions(page);
  const sure = quiz.getByRole('slider', { name: 'How sure are you?' });

  for (const { text, correct } of several.options)
    if (correct) {
      await tabTo(page, quiz.getByRole('checkbox', { name: text }), { back: true });
      await page.keyboard.press('Space');
    }
  await tabTo(page, sure);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(feedbackOn(quiz)).toBeFocused();
  await expect(feedbackOn(quiz)).toContainText('Right');
  await tabTo(page, quiz.getByRole('button', { name: 'Next question' }));
  await page.keyboard.press('Enter');

  await tabTo(page, quiz.getByRole('textbox', { name: /Your answer/ }));
  await page.keyboard.type('From 0.20, because');
  await page.keyboard.press('Enter');
  await page.keyboard.type('the prices say so.');
  await tabTo(page, sure);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, quiz.getByRole('button', { name: 'Compare with a model answer' }));
  await page.keyboard.press('Enter');
  await expect(quiz.getByText(written.sample)).toBeVisible();
  for (const { text } of written.criteria) {
    await tabTo(page, quiz.getByRole('checkbox', { name: text }));
    await page.keyboard.press('Space');
  }
  await tabTo(page, quiz.getByRole('button', { name: 'Score my answer' }));
  await page.keyboard.press('Enter');
  await expect(feedbackOn(quiz)).toBeFocused();
  await expect(feedbackOn(quiz)).toContainText('Right');
});
