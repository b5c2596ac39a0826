/**
 * `node --import ./scripts/lib/register.js script.ts` checks the requirements of all scripts, then runs TypeScript. It is
 * JavaScript, because TypeScript cannot run if a requirement is missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(root);
const script = process.argv[1] ?? '';

/** Returns the requirement that is missing, with the fix, or undefined. */
function findProblem() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = engines.node.match(/\d+/g).map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    return `This is Node ${process.versions.node}, and the scripts need ${engines.node}. Fix: install a newer one.`;
  if (!existsSync(new URL('node_modules/tsx', root)))
    return 'The development packages are missing, as after "npm ci --omit=dev", and without them nothing is compiled. Fix: npm ci, and to remove them afterwards, npm prune --omit=dev.';
  const [sign] = /[#?]/.exec(folder) ?? [];
  if (sign)
    return `The path ${folder} has a "${sign}", with which a URL ends its path, so Redocly, Vitest and tsx find no files there. Fix: move the clone.`;
  if (/%2f|%5c/i.test(folder) && /[\\/]test[\\/]/.test(script))
    return `The path ${folder} has an encoded slash, and Vitest imports no package from there. Fix: move the clone to run its tests; everything else works here.`;
  return undefined;
}

const problem = findProblem();
if (problem) {
  console.error(`\n${problem}`);
  process.exit(1);
}
await import('tsx');
