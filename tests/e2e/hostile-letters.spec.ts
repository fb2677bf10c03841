import type { Locator, Page } from '@playwright/test';
import { longest } from '../../src/domain/exchange/envelope.ts';
import type { FactBody } from '../../src/domain/progress/fact.ts';
import { sealMessage } from '../../src/domain/mentor/letter.ts';
import { bases } from '../hostile/bases.ts';
import { corpus, type HostileCase } from '../hostile/corpus.ts';
import { countDeeds, type Deeds, kindOf, sample } from '../hostile/in-browser.ts';
import { markup, spellings } from '../hostile/spellings.ts';
import { expect, test as base } from './reader.ts';
import { remember, visit } from './record.ts';

/** Every journey fails if a text of the corpus does anything but stand there. */
const test = base.extend<{ deeds: Deeds }>({
  deeds: [
    async ({ context }, use) => {
      const deeds = await countDeeds(context);
      await use(deeds);
      expect(deeds).toEqual({ ran: 0, dialogs: 0, foreign: [] });
    },
    { auto: true },
  ],
});

const kept = (kind: 'sent' | 'received', digest: string, message: object): FactBody => ({
  ...{ kind, digest, message: JSON.stringify(message), key: '' },
});
/** A record in which a case was handed in, so that feedback of the corpus answers something. */
const before = visit(
  'earliervisit',
  { kind: 'skipped', lesson: 'calibration-and-cost' },
  kept('sent', bases.feedback.of, bases['submission of a case']),
);

// The page is asked for first: an empty page, which every browser begins with, has no storage.
test.beforeEach(async ({ page }) => {
  await remember(page.context(), before);
});

/** Every line of the record, in order. */
const recordOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('shadow-launch:log:'))
      .flatMap((key) => (localStorage.getItem(key) ?? '').split('\n'))
      .filter((line) => line !== '')
      .sort(),
  );

/** Elements and attributes of the main part that no page of this site draws, but that a payload would make. */
const planted = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) => {
    const made = main.querySelectorAll(
      'iframe, object, embed, base, meta, link, math mtext, video, audio, marquee, img[src="x"], [srcdoc]',
    );
    const attributes = [...main.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          (/^(href|src|action|data|formaction)$/.test(name) &&
            !/^(#|\/(?!\/)|https?:\/\/localhost|blob:http:\/\/localhost)/.test(value) &&
            value !== ''),
      ),
    );
    return [
      ...Array.from(made, ({ outerHTML }) => outerHTML),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
    ];
  });

interface Desk {
  readonly path: string;
  readonly kind: 'assignment' | 'submission' | 'feedback';
  /** Places whose text is shown before anything is taken in. */
  readonly shown: RegExp;
}

const desks: readonly Desk[] = [
  { path: '/assignment/', kind: 'assignment', shown: /, (from|note)$/ },
  { path: '/mentor/review/', kind: 'submission', shown: /, (by|wish)$/ },
  { path: '/feedback/', kind: 'feedback', shown: /, by$/ },
];

const dismiss = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^(Go on|Decline|Do not take it in|Close|Take in nothing)$/ });
const pasteInto = (page: Page): Locator => page.getByRole('main').locator('form.open textarea');

/** Ways in which a text comes to a page that is open. */
const arrive: Readonly<
  Record<'link' | 'file' | 'paste', (page: Page, text: string) => Promise<void>>
> = {
  link: async (page, text) => {
    await page.evaluate((letter) => {
      location.hash = `letter=${letter}`;
    }, text);
  },
  file: async (page, text) => {
    const file = { name: '<img src=x onerror=__ran++>.txt', mimeType: 'text/plain' };
    await page
      .locator('main form.open input[type=file]')
      .first()
      .setInputFiles({ ...file, buffer: Buffer.from(text) });
  },
  paste: async (page, text) => {
    // Filled at once, as a paste is.
    await pasteInto(page).fill(text);
    await page.getByRole('main').getByRole('button', { name: 'Open it' }).click();
  },
};

/** An address holds no line break, and a field with nothing in it is not sent. */
const canArrive = (how: keyof typeof arrive, { text, way }: HostileCase): boolean => {
  if (how === 'paste') return text.trim() !== '' && text.length <= longest.file;
  if (how === 'link') return text !== '' && (way === 'link' || text.length <= longest.link);
  return true;
};

/** What each page says of a message or of a text that is none: whole sentences, without words of code. */
async function expectPlain(page: Page, name: string): Promise<string> {
  await expect(page.getByRole('main').getByText(/^(Fetching|Opening|Reading)\b.* …$/)).toHaveCount(
    0,
  );
  const said = (await page.getByRole('main').innerText()).trim();
  expect(said, name).toMatch(/[A-Z][^.]{15,}\./);
  expect(said, name).not.toMatch(/\bundefined\b|\[object|\bNaN\b|SyntaxError|TypeError/);
  return said;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The text that was planted, as the name of its package begins. */
const plantedText = ({ name }: HostileCase): string =>
  JSON.parse(name.slice(0, name.lastIndexOf(' in '))) as string;

for (const { path, kind, shown } of desks)
  for (const how of ['link', 'file', 'paste'] as const)
    test(`whatever comes by ${how} to ${path} is refused in a sentence or shown as text, and nothing is kept`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(pasteInto(page)).toBeVisible();
      const known = await recordOf(page);
      for (const each of sample()) {
        const { name, text, family } = each;
        if (!canArrive(how, each)) continue;
        await arrive[how](page, text);
        await expect(dismiss(page), `${family}: ${name}`).toBeVisible();
        const said = await expectPlain(page, name);
        const isRefused = each.expect !== 'opened' || kindOf(each) !== kind;
        if (isRefused) expect(said, name).toMatch(/not taken in[\s\S]*Your record is unchanged\./);
        else if (family === 'markup in a text' && shown.test(name))
          expect(flat(said)).toContain(flat(plantedText(each)));
        expect(await planted(page), name).toEqual([]);
        await dismiss(page).click();
        await expect(pasteInto(page)).toBeVisible();
      }
      expect(await recordOf(page)).toEqual(known);
    });

test('a link that is opened anew is refused or shown before anything is kept, and leaves the address when it is put away', async ({
  page,
}) => {
  for (const { path, kind } of desks)
    for (const [at, each] of sample().entries()) {
      if (each.family !== 'markup in a text' || kindOf(each) !== kind) continue;
      await page.goto(`${path}?anew=${at}#letter=${each.text}`);
      await dismiss(page).click();
      await expect(pasteInto(page)).toBeVisible();
      expect(page.url()).not.toContain('letter=');
    }
  expect(await recordOf(page)).toHaveLength(before.length);
});

/** Files for a page that takes many. */
const filesOf = (cases: readonly HostileCase[]) =>
  cases.map(({ text }, at) => ({
    name: `${at % 2 === 0 ? '<img src=x onerror=__ran++>' : 'javascript:__ran++'} ${at}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
const opens = corpus.filter((each) => each.expect === 'opened');

test('the whole corpus is dropped on the cohort board, 500 at a time, and nothing is kept', async ({
  page,
}) => {
  await page.goto('/mentor/cohort/');
  await expect(pasteInto(page)).toBeVisible();
  const known = await recordOf(page);
  let counted = 0;
  for (let from = 0; from < corpus.length; from += 500) {
    const some = corpus.slice(from, from + 500);
    await page.locator('main form.open input[type=file]').first().setInputFiles(filesOf(some));
    await expect(dismiss(page)).toBeVisible({ timeout: 60_000 });
    const counts = await page.locator('main .co-arrivals dl dd').allInnerTexts();
    counted += counts.reduce((sum, count) => sum + Number(count), 0);
    for (const why of await page.locator('main .co-refused li').allInnerTexts())
      expect(why).toMatch(/\.txt [A-Z].{20,}\.$/s);
    expect(await planted(page)).toEqual([]);
    await dismiss(page).click();
  }
  // A file without a word in it is no letter and may be passed over.
  expect(counted).toBeGreaterThanOrEqual(corpus.length - 2);
  expect(await recordOf(page)).toEqual(known);
});

test('hostile work that a mentor takes in is text on the board, in the list and in every review', async ({
  page,
}) => {
  test.slow();
  const submissions = sample().filter(
    (each) => each.expect === 'opened' && kindOf(each) === 'submission',
  );
  await page.goto('/mentor/cohort/');
  await page.locator('main form.open input[type=file]').first().setInputFiles(filesOf(submissions));
  await page.getByRole('button', { name: /^Take in \d+ / }).click();
  await expect(page.getByRole('heading', { name: /^Taken in/ })).toBeVisible();
  const cohorts = page.getByRole('combobox', { name: 'Cohort' });
  for (const cohort of await cohorts.locator('option').all()) {
    await cohorts.selectOption((await cohort.getAttribute('value')) ?? '');
    await expectPlain(page, 'the board');
    expect(await planted(page)).toEqual([]);
  }
  await page.goto('/mentor/review/');
  const came = page.locator('main a[href^="#of="]');
  await expect(came.first()).toBeVisible();
  const links = await came.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThanOrEqual(20);
  for (const link of links) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectPlain(page, link);
    expect(await planted(page), link).toEqual([]);
  }
});

test('hostile assignments and feedback that a learner takes in are text wherever they are shown', async ({
  page,
}) => {
  test.slow();
  for (const { path, kind } of desks) {
    if (kind === 'submission') continue;
    for (const [at, each] of sample().entries()) {
      if (each.expect !== 'opened' || kindOf(each) !== kind) continue;
      await page.goto(`${path}?anew=${at}#letter=${each.text}`);
      await page.getByRole('button', { name: /^(Accept|Take it in)$/ }).click();
      await expect(dismiss(page)).toHaveCount(0);
      await expectPlain(page, each.name);
      expect(await planted(page), each.name).toEqual([]);
    }
  }
  for (const path of ['/', '/assignment/', '/feedback/', '/hand-in/', '/progress/', '/mentor/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expectPlain(page, path);
    expect(await planted(page), path).toEqual([]);
  }
});

// The control: the same texts where HTML is allowed and no policy holds. If nothing ran here, nothing above would show.
base(
  'the same texts run where they are written as HTML, so that the journeys above can fail',
  async ({ context, page, trouble }) => {
    trouble.expect(/./);
    const deeds = await countDeeds(context);
    const inner = (texts: readonly string[]) =>
      page.evaluate((all) => {
        for (const text of all) {
          const place = document.createElement('div');
          document.body.append(place);
          place.innerHTML = text;
        }
      }, texts);
    await page.route('**/control', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Control</title>' }),
    );
    await page.goto('/control');
    await inner(markup.filter((text) => !/refresh|<base/.test(text)));
    await expect.poll(() => deeds.ran).toBeGreaterThanOrEqual(8);
    await expect.poll(() => deeds.foreign.length).toBeGreaterThanOrEqual(1);

    const by = deeds.ran;
    await page.evaluate((all) => {
      for (const text of all) {
        const link = document.createElement('a');
        link.setAttribute('href', text);
        document.body.append(link);
        if (link.protocol === 'javascript:') link.click();
      }
    }, spellings);
    await expect.poll(() => deeds.ran - by).toBeGreaterThanOrEqual(20);
    expect(opens.length).toBeGreaterThan(500);
  },
);

test('a page that another page frames takes nothing in: what is shown there could be drawn over', async ({
  page,
}) => {
  const frame = page.frameLocator('iframe');
  for (const [path, message] of [
    ['/assignment/', bases['assignment of a case']],
    ['/mentor/review/', bases['submission of a case']],
    ['/feedback/', bases.feedback],
  ] as const) {
    const link = `${path}#letter=${await sealMessage(message)}`;
    await page.route('**/framing', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${link}"></iframe>` }),
    );
    await page.goto('/framing');
    await expect(frame.getByText(/Open this site in a tab of its own/)).toBeVisible();
    await expect(frame.getByRole('button', { name: /^(Accept|Take it in)$/ })).toHaveCount(0);
    expect(await recordOf(page)).toHaveLength(before.length);
    await page.unroute('**/framing');
  }
});
