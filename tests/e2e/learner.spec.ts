import { lessons, quizOf, sectionTitle } from './course.ts';
import { answer, awake, feedbackOn, instrumentOf, markOf, quizOn, scoresOn } from './parts.ts';
import { expect, test } from './reader.ts';

const slug = lessons.threshold;
const items = quizOf(slug);

test('a newcomer guesses, drags, and gets a link to what they see', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Start lesson 3.1' }).click();
  await expect(page).toHaveURL(new RegExp(`/lessons/${slug}/$`));

  const instrument = await instrumentOf(page);
  const drawing = instrument.getByRole('img', { name: /Two distributions/ });
  await expect(drawing).toBeHidden();
  const lockIn = instrument.getByRole('button', { name: 'Lock in my guess' });
  await expect(lockIn).toBeDisabled();
  await instrument.getByRole('button', { name: /^Raise My guess/ }).click();
  await lockIn.click();
  await expect(instrument.getByText(/^Your guess of/)).toBeFocused();

  const says = instrument.getByRole('status').filter({ hasText: /^At a threshold of/ });
  const before = await says.textContent();
  const threshold = instrument.getByRole('slider', { name: 'Threshold', exact: true });
  await expect(threshold).toHaveValue('1');
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (!box) throw new Error('the drawing is not there');
  // The axis runs from −3.5 to 6.5, 7 of the drawing's 500 units inside it.
  const at = (score: number) => box.x + ((7 + 48.6 * (score + 3.5)) / 500) * box.width;
  await page.mouse.move(at(1), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(at(2), box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(at(2.5), box.y + box.height / 3);
  await page.mouse.up();
  await page.mouse.move(at(0), box.y + box.height / 2);
  await expect(threshold).toHaveValue('2.5');
  await expect(says).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/[?&]t=2\.5(&|$)/);

  await page.reload();
  const again = await instrumentOf(page);
  await expect(again.getByText(/^Your guess of/)).toBeVisible();
  await expect(again.getByRole('slider', { name: 'Threshold', exact: true })).toHaveValue('2.5');
  await again.getByRole('button', { name: 'Reset' }).click();
  await expect(page).not.toHaveURL(/t=2\.5/);
});

test('a learner answers a quiz over two visits, retries what they missed and sees what to read again', async ({
  page,
}) => {
  await page.goto(`/lessons/${slug}/`);
  let quiz = await quizOn(page);
  const [first] = items;
  const [second, wrong] = items.filter((item) => item.type === 'single');
  if (!first || !second || !wrong) throw new Error('the quiz has changed its shape');
  const place = items.indexOf(second) + 1;
  await answer(quiz, first);
  await expect(feedbackOn(quiz)).toContainText('Right');
  await quiz.getByRole('button', { name: 'Next question' }).click();

  await markOf(quiz, place, 'open').click();
  await answer(quiz, second, { isRight: false, sure: 0.95 });
  await expect(feedbackOn(quiz)).toContainText('Not so');
  for (const { text, why } of second.options) {
    await expect(quiz.getByText(text)).toBeVisible();
    await expect(quiz.getByText(why)).toBeVisible();
  }
  const belief = feedbackOn(quiz)
    .getByRole('paragraph')
    .filter({ hasText: 'The belief behind it' });
  await belief.getByRole('link', { name: /^Reread/ }).click();
  await expect(page).toHaveURL(/#[a-z-]+$/);
  await expect(
    page.getByRole('heading', { name: sectionTitle(slug, new URL(page.url()).hash.slice(1)) }),
  ).toBeInViewport();

  await page.reload();
  quiz = await quizOn(page);
  await expect(markOf(quiz, 1, 'right')).toBeVisible();
  await expect(markOf(quiz, place, 'not so')).toBeVisible();
  await expect(quiz.getByText('Check 2 of')).toBeVisible();

  for (const item of items.slice(1).filter((each) => each !== second)) {
    await answer(quiz, item, { isRight: item !== wrong });
    await quiz.getByRole('button', { name: /Next question|See results/ }).click();
  }
  const score = items.length - 2;
  await expect(
    quiz.getByRole('heading', { name: `You earned ${score} of ${items.length}` }),
  ).toBeFocused();
  await expect(quiz.getByRole('link', { name: sectionTitle(slug, wrong.reread) })).toBeVisible();
  await expect(quiz.getByRole('link', { name: sectionTitle(slug, second.reread) })).toBeVisible();

  await quiz.getByRole('button', { name: 'Try the 2 you missed' }).click();
  await expect(quiz.getByRole('button', { name: /: open$/ })).toHaveCount(2);
  await answer(quiz, second);
  await quiz.getByRole('button', { name: 'Next question' }).click();
  await answer(quiz, wrong, { isRight: false });
  await quiz.getByRole('button', { name: 'See results' }).click();
  await expect(
    quiz.getByRole('heading', { name: `You earned ${score} of ${items.length}` }),
  ).toBeVisible();
  await expect(quiz.getByRole('button', { name: 'Try the 1 you missed' })).toBeVisible();

  const end = await awake(page.getByRole('region', { name: 'Your progress in this lesson' }));
  await end.getByRole('button', { name: 'Mark as done' }).click();
  await expect(end.getByText('You marked this lesson as done.')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Progress' })
    .click();
  const row = scoresOn(page).getByRole('row', { name: /^3\.1/ });
  await expect(row.getByRole('cell')).toHaveText([
    `${items.length} of ${items.length}`,
    `${score} of ${items.length}`,
    `${score + 1} of ${items.length}`,
  ]);
  const again = page.getByRole('region', { name: 'To read again' });
  await expect(again.getByRole('link')).toHaveText([`3.1 ${sectionTitle(slug, wrong.reread)}`]);
  await expect(
    page.getByRole('region', { name: 'Modules' }).getByRole('listitem').filter({ hasText: /^3 / }),
  ).toContainText('1 done');

  await page.getByRole('link', { name: 'Shadow Launch' }).click();
  const next = page.getByRole('region', { name: 'Next' }).filter({ hasText: 'Next lesson' });
  await expect(next.getByRole('heading', { name: /^3\.2/ })).toBeVisible();
  await next.getByRole('link', { name: 'Read it' }).click();
  await expect(page).toHaveURL(new RegExp(`/lessons/${lessons.rocPr}/$`));
});

test('a reader who closes a lesson goes on at the section they had reached', async ({
  context,
  page,
}) => {
  const title = sectionTitle(lessons.rocPr, 'base-rate-trap');
  await page.goto(`/lessons/${lessons.rocPr}/`);
  const here = page
    .getByRole('navigation', { name: 'Module 3' })
    .getByRole('listitem')
    .and(page.locator('[aria-current="location"]'));
  await page.getByRole('heading', { name: title }).evaluate((heading) => {
    heading.scrollIntoView();
  });
  await expect(here).toHaveText(title);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Object.entries(localStorage))))
    .toContain('base-rate-trap');
  await page.close();

  const later = await context.newPage();
  await later.goto('/');
  const next = later
    .getByRole('region', { name: 'Next' })
    .filter({ hasText: 'Continue where you left off' });
  await next.getByRole('link', { name: 'Continue' }).click();
  await expect(later).toHaveURL(new RegExp(`/lessons/${lessons.rocPr}/#base-rate-trap$`));
  await expect(later.getByRole('heading', { name: title })).toBeInViewport();
});
