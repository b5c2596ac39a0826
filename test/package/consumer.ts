/**
 * Creates a consumer, that is, a project in which the package and its dependencies are installed in node_modules. The
 * package is packed and unpacked as npm does it.
 */
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
  /** The path of the unpacked package in `node_modules` of the consumer. */
  packed: string;
  tarball: string;
  /**
   * The text of package.json in the copy of the project, after `npm pack` has ended. It must be the original text
   * again.
   */
  manifestAfterwards: string;
  /** Writes a file of the consumer, and creates its folder if necessary. */
  write: (file: string, text: string) => void;
  /**
   * Runs a script of an installed package with Node. The script may fail. Returns its exit status, and its output on
   * stdout and stderr.
   */
  run: (script: string, ...args: string[]) => { status: number | null; output: string };
  /** Runs a program of the consumer, and returns its output on stdout. Throws an error if the program fails. */
  print: (file: string, ...args: string[]) => string;
  remove: () => void;
}

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/**
 * The packages that are installed in the consumer in addition to our package: its dependencies, the packages that the
 * README uses, and the types of Node.
 */
const neighbours = [
  ...Object.keys(dependencies),
  // tinyglobby needs the next two.
  'fdir',
  'picomatch',
  'ajv',
  'fast-deep-equal',
  'json-schema-traverse',
  'fast-uri',
  '@types/node',
  'undici-types',
];

/**
 * Creates a consumer. It packs a copy of the project and not the project itself, because `npm pack` replaces
 * package.json for a moment, and other tests read that file.
 *
 * The copy has no dist/, because npm compiles it before it packs the package.
 */
export function newConsumer(): Consumer {
  // The path contains a space, because the folder of a user may contain one.
  const folder = mkdtempSync(join(tmpdir(), 'kaizala consumer '));
  const copy = copyProject();
  let manifestAfterwards: string;
  // Create a file in the folder of the built documentation. No file in that folder must be packed, not even a file with
  // a name such as changelog.md.
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
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
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
      // Redirect the output to a file and not to a pipe. If a program calls process.exit(), output that is not yet
      // written to a pipe is lost.
      const outputPath = join(folder, 'output.txt');
      const file = openSync(outputPath, 'w');
      const { status } = spawnSync(process.execPath, command, {
        cwd: folder,
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      return { status, output: readFileSync(outputPath, 'utf8') };
    },
    print: (file, ...args) =>
      // Return only stdout, because Node warns on stderr that JSON modules are experimental.
      execFileSync(process.execPath, [file, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
