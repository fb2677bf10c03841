// `npm start`: installs what is missing, builds the site and serves it.
import { ensureInstalled, npm } from './install.mjs';

ensureInstalled();
if (npm(['run', 'build']).status !== 0) process.exit(1);
process.exitCode = npm(['run', 'preview']).status ?? 0;
