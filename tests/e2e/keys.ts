import type { Locator, Page } from '@playwright/test';
import { expect } from './reader.ts';

/** The control that has the focus, as a learner would know it: whether it is in sight and set apart from its neighbours. */
export const stop = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const isSetApart = (node: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    // A radio or a checkbox may be shown by its label.
    const shown = [element, element.closest('label')].filter((node) => node !== null);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const name = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.id} ${element.textContent.trim().slice(0, 40)}`;
    return {
      name,
      isMarked: shown.some(isSetApart),
      isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    };
  });

/** Presses Tab until a control has the focus; every stop on the way has to be visible. */
export async function tabTo(
  page: Page,
  target: Locator,
  { back = false, limit = 120 } = {},
): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < limit; pressed++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const at = await stop(page);
    if (at) expect(at, at.name).toMatchObject({ isMarked: true, isInSight: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${String(target)} in ${limit} presses`);
}
