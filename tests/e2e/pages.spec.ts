import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeSessionLink } from '../../src/domain/quiz/session-link.ts';
import { lessons, quizOf } from './course.ts';
import { pageKinds } from './page-kinds.ts';
import { awake, instrumentOf, quizOn } from './parts.ts';
import { expect, test } from './reader.ts';
import { halfwayThrough, remember } from './record.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The themes differ in colours and in nothing else, so the night repeats only the rules about colours. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What of a page breaks a rule of the WCAG 2.2, level AA or A. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const isNight = (await page.locator('html').getAttribute('data-theme')) === 'dark';
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isNight ? axe.withRules(colours) : axe.withTags(levels)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const themes = [
  ['day', 'light'],
  ['night', 'dark'],
] as const;

for (const [time, colorScheme] of themes) {
  test.describe(`by ${time}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`nobody meets a barrier on any kind of page by ${time}`, async ({ page, trouble }) => {
      trouble.expect(/404/);
      for (const [kind, path] of Object.entries(pageKinds)) {
        await page.goto(path);
        expect.soft(await barriers(page), kind).toEqual([]);
      }
    });

    test(`nobody meets a barrier while they study by ${time}`, async ({ context, page }) => {
      await remember(context, halfwayThrough());
      await page.goto(pageKinds.home);
      await expect(page.getByText('Continue where you left off')).toBeVisible();
      expect.soft(await barriers(page), 'home of a returning learner').toEqual([]);

      await page.goto(pageKinds['lesson 3.1']);
      const instrument = await instrumentOf(page);
      for (const more of ['More: spread of the scores', 'Show as a table', /^Use it at work/])
        for (const summary of await instrument.getByText(more).all()) await summary.click();
      await expect(instrument.getByRole('button', { name: 'Copy the paragraph' })).toBeVisible();
      const quiz = await quizOn(page);
      expect.soft(await barriers(page), 'an instrument and a question').toEqual([]);
      await quiz.getByRole('button', { name: /^Check 2: / }).click();
      expect.soft(await barriers(page), 'a wrong answer').toEqual([]);

      await page.goto(pageKinds['lesson 3.3']);
      await (await instrumentOf(page)).getByRole('button', { name: 'Skip the guess' }).click();
      expect.soft(await barriers(page), 'the instrument of 3.3').toEqual([]);

      await page.goto(pageKinds['the record']);
      await (await awake(page.getByRole('button', { name: 'Erase everything here' }))).click();
      await expect(page.getByRole('region', { name: 'Quiz results' })).toBeVisible();
      expect.soft(await barriers(page), 'a record with answers').toEqual([]);

      // A question of every type, asked and given up; what was given up has every reason in sight.
      const written = quizOf(lessons.calibration).find(({ type }) => type === 'written');
      const all = [
        ...quizOf(lessons.rocPr).map(({ id }) => `${lessons.rocPr}/${id}`),
        `${lessons.calibration}/${written?.id ?? ''}`,
      ];
      const plan = { mode: 'practice', seed: 3, minutes: 0, items: all } as const;
      await page.goto(`/practice/#${writeSessionLink(plan)}`);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.setViewportSize({ width: 320, height: 800 });
      for (const ref of all) {
        await expect(page.getByText(/^Fetching/)).toHaveCount(0);
        expect.soft(await barriers(page), `${ref}, asked`).toEqual([]);
        await page.getByRole('button', { name: 'Give up and show' }).click();
        expect.soft(await barriers(page), `${ref}, given up`).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, `${ref} on a small phone`).toBeLessThanOrEqual(320);
        await page.getByRole('button', { name: /^(Next question|To the end)$/ }).click();
      }
      await page.locator('.acts').getByRole('button', { name: 'Finish' }).click();
      await expect(page.getByRole('heading', { name: /^You earned/ })).toBeFocused();
      expect.soft(await barriers(page), 'the results of a session').toEqual([]);
      await page.getByRole('button', { name: 'Practise again' }).click();
      expect.soft(await barriers(page), 'the choice after a session').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });

      await page.goto('/faq/?q=calibraton');
      await expect(page.getByText('best match')).toBeVisible();
      expect.soft(await barriers(page), 'what the FAQ found').toEqual([]);
      await page.getByRole('searchbox').fill('qqqzzzx');
      await expect(page.getByRole('heading', { name: /^No answer to/ })).toBeVisible();
      expect.soft(await barriers(page), 'what the FAQ did not find').toEqual([]);
    });
  });
}

test('no page has to be moved sideways, on a phone or on a desk', async ({
  context,
  page,
  trouble,
}) => {
  trouble.expect(/404/);
  const wide = async () =>
    page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));
  const measure = async (what: string) => {
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await wide(), `${what} at ${width} px`).toBeLessThanOrEqual(width);
    }
  };
  for (const [kind, path] of Object.entries(pageKinds)) {
    await page.goto(path);
    await measure(kind);
  }
  await remember(context, halfwayThrough());
  for (const kind of ['home', 'the record'] as const) {
    await page.goto(pageKinds[kind]);
    await awake(page.locator('astro-island > *').first());
    await measure(`${kind} in use`);
  }
  for (const kind of ['lesson 3.1', 'lesson 3.2', 'lesson 3.3'] as const) {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(pageKinds[kind]);
    const instrument = await instrumentOf(page);
    // The guess of 3.1 is on record.
    if (kind !== 'lesson 3.1')
      await instrument.getByRole('button', { name: 'Skip the guess' }).click();
    for (const more of await instrument.locator('summary').all()) await more.click();
    const quiz = await quizOn(page);
    await quiz.getByRole('button', { name: /^Check 2: / }).click();
    await measure(`${kind} in use`);
  }
});

test('the theme follows the system until somebody chooses, and is there before anything is drawn', async ({
  page,
}) => {
  // Notes the theme at the moment the body comes into being: nothing has been drawn by then.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('body') === null) return;
      observer.disconnect();
      Object.assign(window, { atFirst: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  const atFirst = () => page.evaluate(() => (window as unknown as { atFirst?: string }).atFirst);
  const root = page.locator('html');
  const background = () => root.evaluate(() => getComputedStyle(document.body).backgroundColor);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await atFirst()).toBe('dark');
  const night = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  expect(await atFirst()).toBe('light');
  expect(await background()).not.toBe(night);

  await page.getByRole('button', { name: 'Use the night theme' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  expect(await atFirst()).toBe('dark');
  expect(await background()).toBe(night);
  await page.goto(pageKinds['the FAQ']);
  expect(await atFirst()).toBe('dark');
  await page.getByRole('button', { name: 'Use the day theme' }).click();
  await page.goto('/');
  expect(await atFirst()).toBe('light');
});

test('nothing moves for somebody who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [pageKinds.home, pageKinds['lesson 3.1'], pageKinds['the FAQ']]) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } =
            getComputedStyle(element);
          const longest = Math.max(
            ...`${transitionDuration},${animationDuration}`.split(',').map((s) => parseFloat(s)),
          );
          return longest > 0.001 || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, path).toEqual([]);
    const longest = await page.evaluate(() =>
      Math.max(
        0,
        ...document.getAnimations().map((one) => Number(one.effect?.getTiming().duration)),
      ),
    );
    expect(longest, path).toBeLessThan(1);
  }
});

test('on paper each lesson shows its three positions as a table, and no controls', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  const positions = {
    [pageKinds['lesson 3.1']]: ['As shipped', 'Fits the team', 'Better model'],
    [pageKinds['lesson 3.2']]: ['Pilot sample', 'Live traffic', 'Sepsis v1'],
    [pageKinds['lesson 3.3']]: ['Calibrated', 'Too sure', 'Reads low'],
  };
  for (const [path, names] of Object.entries(positions)) {
    await page.goto(path);
    const figure = page.getByRole('figure');
    for (const name of names) await expect(figure.getByRole('rowheader', { name })).toBeVisible();
    await expect(figure.getByRole('img').first()).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
  }
});
