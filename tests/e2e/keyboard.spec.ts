import { faqQuestion, lessons, quizOf } from './course.ts';
import { stop, tabTo } from './keys.ts';
import { awake, choicesOf, feedbackOn, instrumentOf, markOf, quizOn } from './parts.ts';
import { expect, test } from './reader.ts';

const slug = lessons.threshold;

test('somebody without a mouse skips to the content, opens the menu and changes the theme', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  expect(await stop(page)).toMatchObject({ isMarked: true, isInSight: true });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const root = page.locator('html');
  const before = await root.getAttribute('data-theme');
  await tabTo(page, page.getByRole('button', { name: /^Use the .+ theme$/ }), { back: true });
  await page.keyboard.press('Space');
  await expect(root).not.toHaveAttribute('data-theme', before ?? '');
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('data-theme', before ?? '');

  await page.keyboard.press('Tab');
  await expect(page.getByText('Menu', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await tabTo(page, menu.getByRole('link', { name: 'Interview' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/interview\/$/);
});

test('somebody without a mouse guesses, moves the threshold and answers', async ({ page }) => {
  await page.goto(`/lessons/${slug}/`);
  const instrument = await instrumentOf(page);
  const guess = instrument.getByRole('slider', { name: /^My guess/ });
  await tabTo(page, guess);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, instrument.getByRole('button', { name: 'Lock in my guess' }));
  await page.keyboard.press('Enter');
  await expect(instrument.getByText(/^Your guess of/)).toBeFocused();

  const threshold = instrument.getByRole('slider', { name: 'Threshold', exact: true });
  await tabTo(page, threshold);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(threshold).toHaveValue('1.15');
  await expect(threshold).toHaveAttribute(
    'aria-valuetext',
    /^threshold 1\.15: [\d,]+ alerts a day/,
  );
  await expect(page).toHaveURL(/[?&]t=1\.15/);

  const quiz = await quizOn(page);
  const items = quizOf(slug);
  const at = items.findIndex((item) => item.type === 'numeric');
  const [first, second] = items.slice(at);
  if (first?.type !== 'numeric' || second?.type !== 'single')
    throw new Error('the quiz has changed its shape');
  await tabTo(page, markOf(quiz, at + 1, 'open'));
  await page.keyboard.press('Enter');
  await tabTo(page, quiz.getByRole('textbox', { name: 'Your answer' }));
  await page.keyboard.type(String(first.answer));
  await page.keyboard.press('Enter');
  await expect(quiz.getByText('Move the slider to say how sure you are.')).toBeVisible();
  const sure = quiz.getByRole('slider', { name: 'How sure are you?' });
  await tabTo(page, sure);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(sure).toHaveAttribute('aria-valuetext', '95 percent sure');
  await page.keyboard.press('Enter');
  await expect(feedbackOn(quiz)).toBeFocused();
  await expect(feedbackOn(quiz)).toContainText('Right');
  expect(await stop(page)).toMatchObject({ isMarked: true, isInSight: true });

  await tabTo(page, quiz.getByRole('button', { name: 'Next question' }));
  await page.keyboard.press('Space');
  const options = quiz.getByRole('radio');
  await expect(quiz.getByRole('group', { name: second.stem })).toBeVisible();
  await tabTo(page, options.first());
  const wrong = quiz.getByRole('radio', { name: choicesOf(second, false)[0] ?? '' });
  await page.keyboard.press('Space');
  for (let i = 0; i < second.options.length && !(await wrong.isChecked()); i++)
    await page.keyboard.press('ArrowDown');
  await expect(wrong).toBeChecked();
  await page.keyboard.press('1');
  await expect(options.first()).toBeChecked();
  await tabTo(page, sure);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, quiz.getByRole('button', { name: 'Check answer' }));
  await page.keyboard.press('Space');
  await expect(feedbackOn(quiz)).toBeFocused();

  const done = await awake(page.getByRole('button', { name: 'Mark as done' }));
  await tabTo(page, done);
  await page.keyboard.press('Enter');
  await expect(page.getByText('You marked this lesson as done.')).toBeVisible();
});

test('Tab leads through a whole lesson and out of it again, each control once and in sight', async ({
  page,
}) => {
  await page.goto(`/lessons/${slug}/`);
  await (await instrumentOf(page)).getByRole('button', { name: 'Skip the guess' }).click();
  await quizOn(page);
  await awake(page.getByRole('button', { name: 'Mark as done' }));
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.getByRole('main').evaluate((main) => {
    main.focus({ preventScroll: true });
  });
  const names: string[] = [];
  let at = await stop(page);
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    at = await stop(page);
    if (!at) break;
    names.push(at.name);
    expect.soft(at).toMatchObject({ isMarked: true, isInSight: true });
  }
  expect(at).toBeUndefined();
});

test('somebody without a mouse asks the FAQ', async ({ page }) => {
  await page.goto('/faq/');
  const box = await awake(page.getByRole('searchbox'));
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.type('calibrated');
  const found = page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link');
  const question = faqQuestion('what-calibration-means');
  // The whole list holds the question as well; only results have marks.
  await expect(page.locator('mark').first()).toBeVisible();
  await expect(found.filter({ hasText: question })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(found.first()).toBeFocused();
  expect(await stop(page)).toMatchObject({ isMarked: true, isInSight: true });
  await page.keyboard.press('ArrowDown');
  await expect(found.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await page.keyboard.type('calibrated');
  await expect(found.first()).toHaveText(question);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
});
