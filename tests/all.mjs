// `npm test`: everything, in order of cost. The last line is "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, npm, root } from '../src/commands/install.mjs';

ensureInstalled();
rmSync(`${root}test-results`, { recursive: true, force: true });
const { findChromium } = await import('./chromium.mjs');

let passed = 0;
let failed = 0;
/** @type {string[]} */
const times = [];

/** @typedef {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number, flaky: number } }} Report */

/**
 * Counts a step by its report if it wrote one, else as one test.
 * @param {boolean} ok @param {string} [report]
 */
function count(ok, report) {
  const file = `${root}test-results/${report ?? ''}`;
  if (report !== undefined && existsSync(file)) {
    /** @type {unknown} */
    const written = JSON.parse(readFileSync(file, 'utf8'));
    const result = /** @type {Report} */ (written);
    const good = result.numPassedTests ?? result.stats?.expected ?? 0;
    const bad =
      result.numFailedTests ?? (result.stats ? result.stats.unexpected + result.stats.flaky : 0);
    passed += good;
    failed += ok ? bad : Math.max(bad, 1);
    return;
  }
  if (ok) passed += 1;
  else failed += 1;
}

/** @param {string} name @param {string} [report] @param {Record<string, string>} [env] */
function step(name, report, env) {
  console.log(`\n== ${name}`);
  const from = performance.now();
  const ok = npm(['run', '--silent', name], env).status === 0;
  times.push(`${name} ${((performance.now() - from) / 1000).toFixed(0)} s`);
  if (!ok) console.log(`== ${name} failed`);
  count(ok, report);
  return ok;
}

step('format');
step('check');
step('lint');
step('unit', 'unit.json');
step('content');
if (step('build')) {
  step('budgets');
  const chromium = await findChromium();
  if (chromium === undefined) count(false);
  else step('journeys', 'journeys.json', { CHROMIUM_PATH: chromium });
}

console.log(`\n${times.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
