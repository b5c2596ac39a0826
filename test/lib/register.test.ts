/** What is wrong with the place of a clone is said in a sentence, before a script starts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

interface Clone {
  /** Has development packages. */
  isInstalled?: boolean;
  /** The least version of Node. */
  node?: string;
  script?: string;
}

/** Runs a TypeScript program in a clone that has only what starts it. */
function runIn(name: string, { isInstalled = true, node, script = 'scripts/a.ts' }: Clone = {}) {
  const above = mkdtempSync(join(tmpdir(), 'kaizala-clone-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const clone = join(above, name);
  const register = 'scripts/lib/register.js';
  for (const file of [register, script]) mkdirSync(dirname(join(clone, file)), { recursive: true });
  cpSync(join(root, register), join(clone, register));
  writeFileSync(join(clone, script), 'const text: string = "it runs";\nconsole.log(text);\n');
  const manifest = { type: 'module', engines: { node: node ?? '>=20.19' } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(manifest));
  if (isInstalled) symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  else mkdirSync(join(clone, 'node_modules/commander'), { recursive: true });
  const command = ['--import', `./${register}`, script];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: clone,
    encoding: 'utf8',
  });
  return { status, output: (stdout + stderr).trim().replaceAll(above, '') };
}

test.for(['a clone', 'Größe', '100%', 'feature%2Fx', "it's & $(x)"])('%s is a place', (name) => {
  expect(runIn(name)).toEqual({ status: 0, output: 'it runs' });
});

// No name on Windows has a question mark.
test.for(process.platform === 'win32' ? ['c#1'] : ['c#1', 'a?b'])('%s is no place', (name) => {
  expect(runIn(name)).toEqual({
    status: 1,
    output: `The path /${name}/ has a "${/[#?]/.exec(name)![0]}", with which a URL ends its path, so Redocly, Vitest and tsx find no files there. Fix: move the clone.`,
  });
});

test('an encoded slash is told where tests are to run', () => {
  expect(runIn('feature%2Fx', { script: 'test/a.ts' })).toEqual({
    status: 1,
    output:
      'The path /feature%2Fx/ has an encoded slash, and Vitest imports no package from there. Fix: move the clone to run its tests; everything else works here.',
  });
});

test('an installation without development packages is told, with both ways to go on', () => {
  const { status, output } = runIn('clone', { isInstalled: false });
  expect(status).toBe(1);
  expect(output).toMatch(/^The development packages are missing.* Fix: npm ci,.*prune.*\.$/);
});

const [major] = process.versions.node.split('.');
test.for(['>=99', `>=${major}.99`])('a Node that is older than %s is told', (node) => {
  expect(runIn('clone', { node })).toEqual({
    status: 1,
    output: `This is Node ${process.versions.node}, and the scripts need ${node}. Fix: install a newer one.`,
  });
});
