// Part of `npm run bench`, or `node tests/bench/flashcards.ts`: whether 10,000 cards and 100,000 reviews stutter.
//
// Reading the record (checksums, JSON, the rules of each fact) is what any page does first, and has a line of its own.
// Opening: replaying all grades, the queue of the day and the forecast; the statistics are worked out when their panel
// is opened. Grading: one more fact, its replay, the queue, and the intervals of the next card. The disk and drawing are
// not in it. In Chromium each round is a fresh page, and the same again on
// a processor slowed to a quarter (Emulation.setCPUThrottlingRate). In Node all but the first round run warm.
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../chromium.mjs';
import type * as study from './flashcards-study.ts';
import { manyReviews, studyTimes, type StudyTimes } from './flashcards-study.ts';

const SLOWDOWN = 4;
const ROUNDS = 7;
const GRADES = 20;
/** What is printed, and the goal in milliseconds under the slowdown. */
const LINES: readonly (readonly [keyof StudyTimes, string, number?])[] = [
  ['read', 'read the 100,000 reviews from the record, before that'],
  ['open', 'open 10,000 cards after 100,000 reviews', 300],
  ['replay', '  of it, replaying the reviews'],
  ['today', '  of it, the deck and the queue of the day'],
  ['grade', 'grade a card', 16],
  ['cram', 'grade a card while cramming'],
  ['undo', 'take a grade back'],
  ['statistics', 'open the panel of statistics'],
];

type Print = (name: string, value: string) => void;

/** What the script makes global in the page. */
interface Scope {
  readonly bench: typeof study;
  lines: string;
}

const together = (rounds: readonly StudyTimes[]): StudyTimes => {
  const of = (name: keyof StudyTimes) => rounds.flatMap((round) => round[name]);
  return {
    ...{ read: of('read'), open: of('open'), replay: of('replay'), today: of('today') },
    ...{ statistics: of('statistics'), grade: of('grade'), cram: of('cram'), undo: of('undo') },
  };
};

function report(print: Print, where: string, times: StudyTimes): void {
  for (const [name, label, goal] of LINES) {
    const sorted = [...times[name]].sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
    print(
      `${label}, ${where}`,
      `${at(0.5)} ms median of ${sorted.length}, ${at(0)}–${at(1)} ms${goal === undefined ? '' : ` (goal under ${SLOWDOWN}× slowdown: ${goal})`}`,
    );
  }
}

/** The code under measure as one script for a browser, built as the site's own scripts are. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./flashcards-study.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const chunk = [output].flat().flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built to measure');
  return chunk.code;
}

/** A fresh page for each round: a learner opens the cards with code that has never run before. */
async function inChromium(executablePath: string, slowdown: number): Promise<StudyTimes> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const content = await bundled();
  const rounds: StudyTimes[] = [];
  try {
    for (let at = 0; at < ROUNDS; at += 1) {
      const page = await browser.newPage();
      await page.addScriptTag({ content });
      await page.evaluate(() => {
        const scope = globalThis as unknown as Scope;
        scope.lines = scope.bench.manyReviews();
      });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      rounds.push(
        await page.evaluate((grades) => {
          const { bench, lines } = globalThis as unknown as Scope;
          return bench.studyTimes(lines, grades);
        }, GRADES),
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return together(rounds);
}

/** Prints medians of several rounds here, in Chromium, and in Chromium with a slowed processor. */
export async function benchFlashcards(print: Print): Promise<void> {
  const lines = manyReviews();
  const here = Array.from({ length: ROUNDS }, () => studyTimes(lines, GRADES));
  report(print, 'Node', together(here));
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    print('cards under 4× slowdown', 'needs Chromium');
    return;
  }
  for (const slowdown of [1, SLOWDOWN])
    report(
      print,
      slowdown === 1 ? 'Chromium' : `Chromium, ${slowdown}× slower`,
      await inChromium(executablePath, slowdown),
    );
  const [busy = 0] = loadavg();
  if (busy > availableParallelism())
    print(
      'this machine was busy',
      `load ${busy.toFixed(1)} on ${availableParallelism()} processors: only the shortest times tell`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await benchFlashcards((name, value) => {
    console.log(`${name.padEnd(64)} ${value}`);
  });
