import { test as base, expect, type BrowserContext } from '@playwright/test';

export { expect };

/** What went wrong in a browser while a learner used it, and what of it a journey foresaw. */
export interface Trouble {
  /** From now on nothing that matches counts: only for what the journey itself provokes. */
  readonly expect: (pattern: RegExp) => void;
  /** Also watches a browser that the journey started itself. */
  readonly watch: (context: BrowserContext) => Promise<void>;
}

/**
 * Chromium says this of every page after the first of a visit: the font is then taken from memory, and it takes the
 * preload for unused. The font is used all the same.
 */
const falseAlarm =
  /^console warning: The resource \S+\/fonts\/\S+ was preloaded using link preload but not used/;

/** Follows everything a browser says against a page: console, errors, requests, answers and its security policy. */
async function watch(context: BrowserContext, report: (text: string) => void): Promise<void> {
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    report(`page error: ${error.error().message}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    // A page that is left drops what it was still fetching, and a download is no page.
    if (why !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`status ${response.status()}: ${response.url()}`);
  });
  await context.exposeBinding('reportViolation', (_, text: string) => {
    report(`content security policy: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Every journey fails if the browser had anything to say against a page on the way. */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ context, javaScriptEnabled }, use) => {
      const found: string[] = [];
      const foreseen = [falseAlarm];
      const report = (text: string) => {
        found.push(text);
      };
      await watch(context, report);
      await use({
        expect: (pattern) => {
          foreseen.push(pattern);
        },
        watch: (other) => watch(other, report),
      });
      // What the pages have queued is still to be heard: a violation is reported a task later.
      const pages = javaScriptEnabled ? context.pages() : [];
      await Promise.allSettled(
        pages.map((page) => page.evaluate(() => new Promise((done) => setTimeout(done)))),
      );
      expect(
        found.filter((text) => !foreseen.some((pattern) => pattern.test(text))),
        'what the browser said against the pages',
      ).toEqual([]);
    },
    { auto: true },
  ],
});
