/**
 * Checks that two kinds of problems are reported before a script starts: a missing requirement, such as the version of
 * Node, and a folder name that breaks some tools.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

interface Clone {
  /** Whether the development packages are installed. */
  isInstalled?: boolean;
  /** The value of `engines.node` in the package.json of the clone: the versions of Node that the clone demands. */
  node?: string;
  script?: string;
}

/** Runs a TypeScript program in a clone that contains only the files that the program needs to start. */
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

test.for(['a clone', 'Größe', '100%', 'feature%2Fx', "it's & $(x)"])(
  'runs a script in a clone with the name %s',
  (name) => {
    expect(runIn(name)).toEqual({ status: 0, output: 'it runs' });
  },
);

// On Windows, a name cannot contain a question mark.
test.for(process.platform === 'win32' ? ['c#1'] : ['c#1', 'a?b'])(
  'refuses a clone with the name %s',
  (name) => {
    const [sign] = /[#?]/.exec(name)!;
    expect(runIn(name)).toEqual({
      status: 1,
      output: `The path /${name}/ contains "${sign}", which ends the path of a URL, so Redocly, Vitest and tsx find no files there. Fix: move the clone to a path without "${sign}".`,
    });
  },
);

test('refuses to run tests in a clone whose path has an encoded slash', () => {
  expect(runIn('feature%2Fx', { script: 'test/a.ts' })).toEqual({
    status: 1,
    output:
      'The path /feature%2Fx/ contains an encoded slash, so Vitest cannot import packages there. Fix: move the clone to run its tests; everything else works here.',
  });
});

test('says how to install missing development packages, and how to remove them again', () => {
  const { status, output } = runIn('clone', { isInstalled: false });
  expect(status).toBe(1);
  expect(output).toMatch(/^The development packages are missing.* Fix: run npm ci\..*prune.*\.$/);
});

const [major] = process.versions.node.split('.');
test.for(['>=99', `>=${major}.99`])('refuses a Node that does not match %s', (node) => {
  expect(runIn('clone', { node })).toEqual({
    status: 1,
    output: `This is Node ${process.versions.node}, and the scripts need ${node}. Fix: install a newer Node.`,
  });
});
