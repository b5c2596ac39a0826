/**
 * `node --import ./scripts/lib/register.js script.ts` first checks the requirements of all scripts, such as the version
 * of Node. Then it runs `script.ts`. This file is JavaScript, because TypeScript files could not run if a requirement
 * were missing, so they could not report it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(root);
const script = process.argv[1] ?? '';

/**
 * Returns a message about the first requirement that is missing, with the fix. Returns undefined if nothing is missing.
 */
function findProblem() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = engines.node.match(/\d+/g).map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    return `This is Node ${process.versions.node}, and the scripts need ${engines.node}. Fix: install a newer Node.`;
  if (!existsSync(new URL('node_modules/tsx', root)))
    return 'The development packages are missing (as after "npm ci --omit=dev"), and the scripts need them. Fix: run npm ci. To remove the packages afterwards, run npm prune --omit=dev.';
  const [sign] = /[#?]/.exec(folder) ?? [];
  if (sign)
    return `The path ${folder} contains "${sign}", which ends the path of a URL, so Redocly, Vitest and tsx find no files there. Fix: move the clone to a path without "${sign}".`;
  if (/%2f|%5c/i.test(folder) && /[\\/]test[\\/]/.test(script))
    return `The path ${folder} contains an encoded slash, so Vitest cannot import packages there. Fix: move the clone to run its tests; everything else works here.`;
  return undefined;
}

const problem = findProblem();
if (problem) {
  console.error(`\n${problem}`);
  process.exit(1);
}
await import('tsx');
