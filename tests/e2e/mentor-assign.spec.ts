import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { tabTo } from './keys.ts';
import { expect, test } from './reader.ts';

/** A local civil day so many days from now. */
const dayFromNow = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const kindOf = (page: Page, name: string): Locator =>
  page.getByRole('radio', { name, exact: true });
const makeIt = (page: Page): Locator => page.getByRole('button', { name: 'Make the link' });
const errorsOf = (page: Page): Locator => page.getByText(/things? above needs? mending first/);

/** The link of the panel, which has the focus. */
async function linkOf(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: /^The link is made/ })).toBeFocused();
  const link = page.getByRole('link', { name: 'See it as the learner will' });
  await expect(link).toHaveAttribute('href', /#letter=/);
  return (await link.getAttribute('href')) ?? '';
}

const backToForm = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Back to the form' }).click();

/** Opens a link as somebody who got it in a message. */
async function arrive(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}

/** A browser of somebody else, watched like the first. */
async function another(
  context: BrowserContext,
  watch: (other: BrowserContext) => Promise<void>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const other = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  await watch(other);
  return other.newPage();
}

/** How an assignment of each kind is filled in by mouse, and where its work begins. */
const journeys: readonly {
  kind: string;
  title: RegExp;
  begun: RegExp;
  begin: string;
  fill: (page: Page) => Promise<void>;
}[] = [
  {
    kind: 'Case',
    title: /./,
    begun: /\/cases\/[a-z-]+\/play\/#at=/,
    begin: 'Begin',
    fill: async (page) => {
      await page.getByLabel('Which case').selectOption({ index: 1 });
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Add a criterion' }).click();
      await page.keyboard.type('Says who was told <b>');
      await page.getByLabel('Seed', { exact: true }).fill('7f2a');
    },
  },
  {
    kind: 'Quiz selection',
    title: /^Quiz \d/,
    begun: /\/practice\/$/,
    begin: 'Begin',
    fill: async (page) => {
      await page.getByLabel('From the quiz of which lesson').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'All', exact: true }).click();
      await page.getByRole('button', { name: 'None', exact: true }).click();
      for (const at of [0, 2]) await page.getByRole('checkbox').nth(at).check();
    },
  },
  {
    kind: 'Mock interview',
    title: /^Mock interview, principal level/,
    begun: /\/interview\/$/,
    begin: 'Begin',
    fill: async (page) => {
      await page.getByRole('radio', { name: 'Principal' }).check();
      await page.locator('summary[data-field]').first().click();
      await page.getByRole('checkbox').nth(1).check();
    },
  },
  {
    kind: 'Module',
    title: /^Module \d/,
    begun: /\/modules\/[a-z-]+\/$/,
    begin: 'Open the module',
    fill: async (page) => {
      await page.getByLabel('Which module').selectOption({ index: 1 });
    },
  },
];

test('a mentor asks for work of each kind, and a learner elsewhere accepts it, finds it at home and begins', async ({
  context,
  page,
  trouble,
}) => {
  test.slow();
  const learner = await another(context, trouble.watch);
  await page.goto('/mentor/');
  for (const [at, { kind, fill, begin, begun, title }] of journeys.entries()) {
    await kindOf(page, kind).check();
    await fill(page);
    await page.getByLabel('Back by').fill(dayFromNow(3));
    await page.getByLabel(/^Your name/).fill('Ines <i>');
    await page.getByLabel(/^Note/).fill('By Friday.\n<img src=x onerror=alert(1)>');
    await makeIt(page).click();
    const link = await linkOf(page);
    expect(link.length).toBeLessThan(2_000);
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

    await arrive(learner, link);
    await expect(learner.getByRole('heading', { level: 1 })).toHaveText(
      '“Ines <i>” asks you for this',
    );
    await expect(learner.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(learner.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(await learner.locator('main img').count()).toBe(0);
    await learner.getByRole('button', { name: 'Accept' }).click();
    await expect(learner.getByRole('heading', { name: 'Accepted. Now begin' })).toBeFocused();
    expect(learner.url()).toMatch(/\/assignment\/#of=[\w-]{16}$/);

    await learner.goto('/');
    await expect(learner.getByText(/^due .+, in 3 days$/)).toHaveCount(at + 1);
    await learner.goBack();
    await learner.getByText(begin, { exact: true }).click();
    await expect(learner).toHaveURL(begun);
    await backToForm(page);
  }
  await expect(page.getByRole('button', { name: /^See it again/ })).toHaveCount(4);

  // The same link once more: nothing is accepted twice, and the case goes on where it stands.
  await page
    .getByRole('button', { name: /^See it again/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'Send it again' })).toBeFocused();
  const again = page.getByRole('link', { name: 'See it as the learner will' });
  await expect(again).toHaveAttribute('href', /#letter=/);
  await arrive(learner, (await again.getAttribute('href')) ?? '');
  await expect(learner.getByRole('heading', { name: 'You accepted this' })).toBeFocused();
  await expect(learner.getByRole('link', { name: 'Hand in' })).toHaveAttribute(
    'href',
    /^\/hand-in\/#case=[a-z-]+&for=[\w-]{16}$/,
  );
  await learner.getByRole('link', { name: 'Go on' }).click();
  await expect(learner).toHaveURL(/\/cases\/[a-z-]+\/play\/#at=/);
  await learner.context().close();
});

test('a learner takes an assignment into the calendar and off the list, and puts it back', async ({
  page,
}) => {
  await page.goto('/mentor/');
  await page.getByLabel('Which case').selectOption({ index: 1 });
  await page.getByLabel('Back by').fill(dayFromNow(1));
  await makeIt(page).click();
  await arrive(page, await linkOf(page));
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.goto('/');
  const list = page.getByRole('region', { name: 'Asked of you' });
  await expect(list.getByText('due tomorrow')).toBeVisible();
  const saved = page.waitForEvent('download');
  await list.getByRole('button', { name: /^Save as \.ics/ }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`shadow-launch-due-${dayFromNow(1)}.ics`);
  expect(readFileSync(await file.path(), 'utf8')).toContain(
    `DTSTART;VALUE=DATE:${dayFromNow(1).replaceAll('-', '')}`,
  );
  await list.getByRole('button', { name: /^Take off the list/ }).click();
  await expect(list.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await list.getByRole('button', { name: 'Put it back' }).click();
  await list.getByRole('button', { name: /^Take off the list/ }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(list).toHaveCount(0);
});

test('by keyboard alone a mentor asks for each kind of work and mends a mistake, and a learner accepts and begins', async ({
  context,
  page,
  trouble,
}) => {
  test.slow();
  const learner = await another(context, trouble.watch);
  await page.goto('/mentor/');
  await expect(makeIt(page)).toBeVisible();
  await tabTo(page, makeIt(page));
  await page.keyboard.press('Enter');
  const which = page.getByLabel('Which case');
  await expect(which).toBeFocused();
  await expect(page.getByText('Choose the case they should play.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(which).not.toHaveValue('');
  const make = async () => {
    await tabTo(page, makeIt(page));
    await page.keyboard.press('Enter');
    return linkOf(page);
  };
  /** From the panel back to the kinds, and to the next of them. */
  const next = async (kind: string, before: string) => {
    await tabTo(page, page.getByRole('button', { name: 'Back to the form' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Assign something' })).toBeFocused();
    await tabTo(page, kindOf(page, before));
    await page.keyboard.press('ArrowRight');
    await expect(kindOf(page, kind)).toBeChecked();
  };
  const links = [await make()];
  await next('Quiz selection', 'Case');
  await tabTo(page, page.getByLabel('From the quiz of which lesson'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  links.push(await make());
  await next('Mock interview', 'Quiz selection');
  await tabTo(page, page.locator('summary[data-field]').first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  links.push(await make());
  await next('Module', 'Mock interview');
  await tabTo(page, page.getByLabel('Which module'));
  await page.keyboard.press('ArrowDown');
  links.push(await make());

  for (const [at, { begin, begun }] of journeys.entries()) {
    await arrive(learner, links[at] ?? '');
    await expect(learner.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(learner, learner.getByRole('button', { name: 'Accept' }));
    await learner.keyboard.press('Enter');
    await expect(learner.getByRole('heading', { name: 'Accepted. Now begin' })).toBeFocused();
    await tabTo(learner, learner.getByText(begin, { exact: true }));
    await learner.keyboard.press('Enter');
    await expect(learner).toHaveURL(begun);
  }
  await learner.goto('/');
  await expect(
    learner.getByRole('region', { name: 'Asked of you' }).getByRole('heading', { level: 3 }),
  ).toHaveCount(4);
  await learner.context().close();
});

test('nothing typed is lost: not by a mistake, not by another kind, not by a reload', async ({
  page,
}) => {
  await page.goto('/mentor/');
  await page.getByLabel('Back by').fill(dayFromNow(-1));
  await page.getByLabel('Seed', { exact: true }).fill('xyz');
  await page.getByLabel(/^Note/).fill('x'.repeat(623));
  await page.getByLabel(/^Your name/).fill('Ines');
  await makeIt(page).click();
  for (const words of [
    'Choose the case they should play.',
    'That day is over. Choose today or a later day, or none.',
    /^A seed is one to eight digits/,
    'Shorten the note by 23 characters: at most 600 fit.',
    '4 things above need mending first.',
  ])
    await expect(page.getByText(words)).toBeVisible();
  await kindOf(page, 'Module').check();
  await kindOf(page, 'Case').check();
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('xyz');
  await expect(page.getByLabel(/^Note/)).toHaveValue('x'.repeat(623));
  await expect(page.getByLabel('Back by')).toHaveValue(dayFromNow(-1));
  await expect(page.getByLabel(/^Your name/)).toHaveValue('Ines');
});

test('what is no assignment is refused in a sentence, declining changes nothing, and a pasted link opens too', async ({
  page,
}) => {
  await page.goto('/mentor/');
  await page.getByLabel('Which case').selectOption({ index: 1 });
  await makeIt(page).click();
  const link = await linkOf(page);
  for (const broken of [`${link.slice(0, -4)}AAAA`, '/assignment/#letter=%3Cimg%20src%3Dx%3E']) {
    await arrive(page, broken);
    await expect(
      page.getByRole('heading', { name: 'This assignment was not taken in' }),
    ).toBeFocused();
    await expect(page.getByText('Your record is unchanged.')).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
    expect(page.url()).not.toContain('letter=');
  }
  await page.getByLabel(/^Or paste the link/).fill(link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Asked of you' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`nobody meets a barrier between asking and beginning in the ${colorScheme} theme`, async ({
    context,
    trouble,
  }) => {
    test.slow();
    const page = await another(context, trouble.watch, colorScheme);
    const meets = async (state: string) => {
      expect.soft(await barriers(page), state).toEqual([]);
    };
    await page.goto('/mentor/');
    await expect(makeIt(page)).toBeVisible();
    await meets('the form');
    await page.getByLabel('Back by').fill(dayFromNow(-1));
    await page.getByLabel('Seed', { exact: true }).fill('xyz');
    await makeIt(page).click();
    await expect(errorsOf(page)).toBeVisible();
    await meets('the form with errors');
    await kindOf(page, 'Quiz selection').check();
    await page.getByLabel('From the quiz of which lesson').selectOption({ index: 1 });
    await meets('a selection of questions');
    await kindOf(page, 'Mock interview').check();
    await page.locator('summary[data-field]').first().click();
    await meets('the questions of an interview');
    await kindOf(page, 'Case').check();
    await page.getByLabel('Which case').selectOption({ index: 1 });
    await page.getByLabel('Back by').fill(dayFromNow(2));
    await page.getByLabel('Seed', { exact: true }).fill('7F2A');
    await makeIt(page).click();
    const link = await linkOf(page);
    const code = page.getByRole('img', { name: 'QR code of the link' });
    await expect(code).toBeVisible();
    await meets('what was made');

    await page.emulateMedia({ media: 'print' });
    await expect(code).toBeVisible();
    await expect(page.getByText(link)).toBeVisible();
    await expect(makeIt(page)).toHaveCount(0);
    for (const hidden of ['Print the page', 'Copy the link'])
      await expect(page.getByRole('button', { name: hidden })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'What this desk is not' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });

    await arrive(page, `${link.slice(0, -4)}AAAA`);
    await expect(page.getByRole('heading', { name: /not taken in$/ })).toBeVisible();
    await meets('a refusal');
    await arrive(page, link);
    await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    await meets('the preview');
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect(page.getByRole('heading', { name: 'Accepted. Now begin' })).toBeVisible();
    await meets('an assignment that was accepted');
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Asked of you' })).toBeVisible();
    await meets('the list at home');
    await page.goto('/assignment/');
    await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
    await meets('the page to open one');
    await page.context().close();
  });
