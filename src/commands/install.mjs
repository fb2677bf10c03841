// Installs what is missing. Runs on Node 20 with nothing installed, so it imports only Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.installed-lockfile`;

/**
 * Runs an npm command in the project, output shown.
 * @param {string[]} args @param {Record<string, string>} [env]
 */
export function npm(args, env = {}) {
  return spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
}

/** Installs exactly the lockfile, unless that was done before. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what is missing…');
  const { status } = npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']);
  if (status !== 0) {
    console.error(
      'The packages could not be installed; the lines above say why. Is the npm registry within reach?',
    );
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}
