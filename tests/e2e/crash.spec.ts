import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { QuizItem } from '../../src/schemas/quiz.ts';
import { lessons, quizOf } from './course.ts';
import { answer, awake, markOf, quizOn } from './parts.ts';
import { expect, test } from './reader.ts';

/** A browser of its own with a profile on disk, as it runs at a learner's, so that it can be killed. */
async function startBrowser(
  executable: string,
  args: readonly string[],
  profile: string,
): Promise<{ process: ChildProcess; browser: Browser }> {
  const own = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const process = spawn(executable, [...args, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const chunk of process.stderr) {
    said += String(chunk);
    const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (address !== undefined) return { process, browser: await chromium.connectOverCDP(address) };
  }
  throw new Error(`the browser did not start: ${said}`);
}

/** What the learner finds and does between two crashes: the earlier answers are there, and one more is saved. */
async function visit(page: Page, items: readonly QuizItem[], answered: number): Promise<void> {
  const quiz = await quizOn(page);
  for (let number = 1; number <= answered; number++)
    await expect(markOf(quiz, number, 'right')).toBeVisible();
  const item = items[answered];
  if (!item) return;
  await answer(quiz, item);
  const end = await awake(page.getByRole('region', { name: 'Your progress in this lesson' }));
  await expect(end.getByText('Saved', { exact: true })).toBeVisible();
}

test('a learner whose browser crashes three times loses nothing that was said to be saved', async ({
  baseURL,
  launchOptions,
  trouble,
}, testInfo) => {
  const slug = lessons.threshold;
  const profile = testInfo.outputPath('profile');
  const executable = launchOptions.executablePath ?? chromium.executablePath();
  const items = quizOf(slug).slice(0, 3);
  for (let crash = 0; crash <= items.length; crash++) {
    const { process, browser } = await startBrowser(executable, launchOptions.args ?? [], profile);
    try {
      const [context] = browser.contexts();
      if (!context) throw new Error('the browser has no profile');
      await trouble.watch(context);
      const page = await context.newPage();
      await page.goto(`${baseURL ?? ''}/lessons/${slug}/`);
      await visit(page, items, crash);
    } finally {
      // The crash; also when the journey has failed, so that no browser is left behind.
      process.kill('SIGKILL');
      if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
    }
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
