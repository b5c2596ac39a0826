/** A project that has the package installed as npm would: packed, and unpacked beside its dependencies. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/lib/project.js';
import { copyProject } from '../support/project-copy.js';

export interface Consumer {
  folder: string;
  /** The folder of the package in its `node_modules`. */
  packed: string;
  tarball: string;
  /** The package.json of the project that was packed, after `npm pack`. */
  manifestAfterwards: string;
  /** Writes a file of the consumer, whose folder may be new. */
  write: (file: string, text: string) => void;
  /** Runs a command of a package of this project with Node. It may fail: both outputs are given back. */
  run: (script: string, ...args: string[]) => { status: number | null; output: string };
  /** Runs a program of the consumer that must not fail: what it prints. */
  print: (file: string, ...args: string[]) => string;
  remove: () => void;
}

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What the package depends on, what the README uses it with, and what a TypeScript program for Node needs. */
const neighbours = [
  ...Object.keys(dependencies),
  'ajv',
  'fast-deep-equal',
  'json-schema-traverse',
  'fast-uri',
  '@types/node',
  'undici-types',
];

/**
 * Packs a copy of the project, because `npm pack` replaces its package.json for a moment, and other tests read it.
 *
 * The copy has no dist/: npm compiles it.
 */
export function newConsumer(): Consumer {
  // The blank is there because somebody's folder has one.
  const folder = mkdtempSync(join(tmpdir(), 'kaizala consumer '));
  const copy = copyProject();
  let manifestAfterwards: string;
  // Whoever packs has perhaps made the documentation, of which nothing ships, whatever the names of its files.
  mkdirSync(join(copy.path, 'generated/docs'));
  writeFileSync(join(copy.path, 'generated/docs/changelog.md'), '');
  try {
    const pack = ['pack', '--pack-destination', folder];
    execFileSync('npm', pack, { cwd: copy.path, stdio: 'pipe' });
    manifestAfterwards = readFileSync(join(copy.path, 'package.json'), 'utf8');
  } finally {
    copy.remove();
  }
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
  );
  const packed = join(folder, 'node_modules/kaizala-webhooks');
  mkdirSync(packed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', packed, '--strip-components=1']);
  for (const name of neighbours) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('package.json', '{ "type": "module" }\n');
  return {
    folder,
    packed,
    tarball,
    manifestAfterwards,
    write,
    run(script, ...args) {
      const command = [join(root, 'node_modules', script), ...args];
      // Not through a pipe, which loses what a program has not written when it calls process.exit().
      const place = join(folder, 'output.txt');
      const file = openSync(place, 'w');
      const { status } = spawnSync(process.execPath, command, {
        cwd: folder,
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      return { status, output: readFileSync(place, 'utf8') };
    },
    print: (file, ...args) =>
      // Node says on the other output that JSON modules are an experiment.
      execFileSync(process.execPath, [file, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
