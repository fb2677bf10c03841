// Finds a Chromium for the browser journeys, or installs one where it can.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} name */
function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function find() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return (
    (await playwrightsOwn()) ??
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      .map(onPath)
      .find(Boolean)
  );
}

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Path of a Chromium; undefined if there is none and none could be installed. */
export async function findChromium() {
  const here = await find();
  if (here !== undefined) return here;
  console.log('No Chromium on this machine; installing one…');
  if (succeeds('npx', ['playwright', 'install', 'chromium'])) return find();
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    succeeds('apt-get', ['update']);
    if (succeeds('apt-get', ['install', '-y', 'chromium'])) return find();
  }
  console.error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
  return undefined;
}
