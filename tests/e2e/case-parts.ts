import type { Locator, Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { advance, start } from '../../src/domain/case-study/advance.ts';
import {
  exhibitOf,
  sceneOf,
  type Action,
  type Case,
  type Run,
} from '../../src/domain/case-study/case.ts';
import { rulesHash } from '../../src/domain/case-study/hash.ts';
import type { Policy } from '../../src/domain/case-study/policy.ts';
import { findingOf } from '../../src/domain/case-study/view.ts';
import type { Fact } from '../../src/domain/progress/fact.ts';
import { readContent } from '../../src/integrations/read-content.ts';
import { tabTo } from './keys.ts';
import { expect } from './reader.ts';
import { visit } from './record.ts';

const { content } = readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** Every case of the site, as the engine takes it. */
export const cases: readonly (Case & { readonly title: string })[] = [...content.caseStudies].map(
  ([slug, { briefing, simulation, exhibits }]) => ({
    slug,
    simulation,
    exhibits,
    title: briefing.data.title,
  }),
);

/** Somebody who has begun an attempt at a case, with this luck. */
export const begunWith = (of: Case, seed: number): Fact[] =>
  visit('earliervisit', { kind: 'began', case: of.slug, seed, rules: rulesHash(of) });

/** The text of the content as the page sets it: with its own spaces and quotation marks left alone. */
export const plain = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[-−]/g, '[-−]'),
  );

export const headingOf = (page: Page): Locator => page.locator('.cp h1');
const mainOf = (page: Page): Locator => page.locator('.cp-main');

/** The action of a policy, seen on the page before and after it. */
export interface Played {
  readonly action: Action;
  readonly before: Run;
  readonly after: Run;
}

/** A whole play as the engine has it. */
export function playOf(of: Case, seed: number, policy: Policy): Played[] {
  const played: Played[] = [];
  let run = start(of, seed);
  while (run.scene !== undefined) {
    const action = policy(of, run);
    const after = advance(of, run, action);
    played.push({ action, before: run, after });
    run = after;
  }
  return played;
}

/** What a learner writes and says at a decision of these journeys. */
export const reasonAt = (scene: string): string => `Because of what is known at ${scene}`;
export const FORECAST = 70;

/** Acts by mouse: buys with its confirmation, or decides with a reason and a forecast. */
export async function actByMouse(page: Page, of: Case, { action, before }: Played): Promise<void> {
  const main = mainOf(page);
  if (action.kind === 'buy') {
    const exhibit = exhibitOf(of, action.exhibit);
    const offer = main.locator(`#offer-${action.exhibit}`);
    await offer.getByRole('button', { name: /^Buy for/ }).click();
    await offer.getByRole('button', { name: 'Buy it' }).click();
    const held = main.locator(`#held-${action.exhibit}`);
    await expect(held).toHaveAttribute('open');
    if (exhibit) await expect(held).toContainText(plain(findingOf(exhibit, before).title));
    return;
  }
  const scene = sceneOf(of, action.scene);
  const option = scene?.options.find(({ id }) => id === action.option);
  await main.getByRole('radio', { name: plain(option?.label ?? '') }).check();
  if (scene?.forecast) await main.locator('#cp-forecast').fill(String(FORECAST));
  await main.getByLabel('Why this, now?').fill(reasonAt(action.scene));
  await main.getByRole('button', { name: /^Commit decision/ }).click();
}

/** Acts by keyboard alone: buys with its confirmation, or decides with a reason and a forecast. */
export async function actByKeys(page: Page, of: Case, { action }: Played): Promise<void> {
  if (action.kind === 'buy') {
    const offer = page.locator(`#offer-${action.exhibit}`);
    await tabTo(page, offer.getByRole('button', { name: /^Buy for/ }));
    await page.keyboard.press('Enter');
    await expect(offer.getByRole('button', { name: 'Buy it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#held-${action.exhibit} > summary`)).toBeFocused();
    return;
  }
  const scene = sceneOf(of, action.scene);
  const radios = page.locator('.cp-main .cp-opt input');
  await tabTo(page, radios.first());
  for (let presses = 0; presses < 6; presses += 1) {
    if (await page.locator(`.cp-opt input[value="${action.option}"]`).isChecked()) break;
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown');
  }
  await expect(page.locator(`.cp-opt input[value="${action.option}"]`)).toBeChecked();
  if (scene?.forecast) {
    await tabTo(page, page.locator('#cp-forecast'));
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, page.locator('#cp-reason'));
  await page.keyboard.type(reasonAt(action.scene));
  await tabTo(page, page.getByRole('button', { name: /^Commit decision/ }));
  await page.keyboard.press('Enter');
}

/** The page shows the run as the engine has it: its scene or its ending, and what followed. */
export async function shows(page: Page, of: Case, run: Run): Promise<void> {
  const scene = sceneOf(of, run.scene);
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  await expect(headingOf(page)).toHaveText(plain(scene?.title ?? ending?.title ?? ''));
  const followed = run.happened.filter(({ step, tell }) => step === run.path.length && tell !== '');
  for (const { tell } of run.path.length > 0 ? followed : [])
    await expect(page.locator('.cp-followed')).toContainText(plain(tell));
}
