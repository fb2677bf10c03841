// `node tests/bench/debrief-frames.ts`: whether a page stays smooth while a debrief re-runs chance. Needs a build.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { advance, start } from '../../src/domain/case-study/advance.ts';
import type { Case } from '../../src/domain/case-study/case.ts';
import { rulesHash } from '../../src/domain/case-study/hash.ts';
import { neverBuy } from '../../src/domain/case-study/policy.ts';
import type { FactBody } from '../../src/domain/progress/fact.ts';
import { readContent } from '../../src/integrations/read-content.ts';
import { findChromium } from '../chromium.mjs';
import { linesOf, visit } from '../e2e/record.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = 4398;
const ROUNDS = 5;

/** The record of somebody who has played a case to its end. */
function playedTo(of: Case): string {
  const bodies: FactBody[] = [{ kind: 'began', case: of.slug, seed: 7, rules: rulesHash(of) }];
  for (let run = start(of, 7); run.scene !== undefined;) {
    const action = neverBuy(of, run);
    if (action.kind !== 'decide') throw new Error('this policy never buys');
    const after = `benchvisitor:${bodies.length - 1}`;
    const { scene, option } = action;
    bodies.push({
      kind: 'decided',
      case: of.slug,
      after,
      scene,
      option,
      reason: 'x',
      forecast: 0.5,
    });
    run = advance(of, run, action);
  }
  return `${linesOf(visit('benchvisitor', ...bodies)).join('\n')}\n`;
}

interface Round {
  /** Milliseconds from the first to the last re-run of the four policies. */
  took: number;
  /** Longest time between two frames meanwhile, and how many were later than two frames at 60 Hz. */
  longest: number;
  late: number;
  frames: number;
}

async function round(browser: Browser, slug: string, lines: string): Promise<Round> {
  const context = await browser.newContext();
  await context.addInitScript((text) => {
    localStorage.setItem('shadow-launch:log:0-benchvisitor', text);
    const gaps: number[] = [];
    Object.assign(window, { gaps });
    let before = performance.now();
    let isAnnounced = false;
    const look = () => {
      const now = performance.now();
      // Counted from the frame after the one that announced the re-runs: that one drew the whole page.
      if (isAnnounced) gaps.push(now - before);
      isAnnounced = document.documentElement.textContent.includes(' of 1,000');
      before = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, lines);
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/cases/${slug}/debrief/`);
  await page.getByText('Download the re-runs (CSV)').waitFor();
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
  await context.close();
  return {
    took: gaps.reduce((sum, gap) => sum + gap, 0),
    longest: Math.max(0, ...gaps),
    late: gaps.filter((gap) => gap > 34).length,
    frames: gaps.length,
  };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const executablePath = await findChromium();
if (executablePath === undefined || !existsSync(`${root}dist`)) {
  console.log('frames of the debrief: needs Chromium and a build (npm run build)');
} else {
  const server = spawn('npx', ['astro', 'preview', '--port', String(port), '--ignore-lock'], {
    cwd: root,
    stdio: 'ignore',
    detached: true,
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await new Promise((done) => setTimeout(done, 4000));
    for (const [slug, { simulation, exhibits }] of readContent(root).content.caseStudies) {
      const lines = playedTo({ slug, simulation, exhibits });
      const rounds: Round[] = [];
      for (let at = 0; at < ROUNDS; at += 1) rounds.push(await round(browser, slug, lines));
      const of = (pick: (round: Round) => number) => median(rounds.map(pick)).toFixed(0);
      console.log(
        `${`re-runs in the debrief of ${slug}`.padEnd(52)} ${of(({ took }) => took)} ms in ${of(({ frames }) => frames)} frames; longest ${of(({ longest }) => longest)} ms, later than 34 ms: ${of(({ late }) => late)} (medians of ${ROUNDS})`,
      );
    }
  } finally {
    await browser.close();
    if (server.pid !== undefined) process.kill(-server.pid);
  }
}
