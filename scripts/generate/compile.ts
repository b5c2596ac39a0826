import { execFile } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { bundleLibraries } from './bundled-libraries.js';
import { removeUnreachableDeclarations } from './declarations.js';
import { type Exports, writeCommonJs } from './commonjs.js';
import { bundleEmulatorPage } from './emulator-page.js';

/** Code of the package that TypeScript refuses: every error's file, line, column and reason. */
class CompileError extends Failure {
  override name = 'CompileError';
}

/** The code for browsers, which is bundled into one file. */
const page = 'src/emulator/page';

/** What may use Node: package.json keeps it from other platforms. */
export const nodeOnly = [
  'src/common/platform/node.ts',
  'src/emulator.ts',
  'src/emulator',
  'src/cli',
];

/**
 * Compiles what the package ships, the project's `src/` and the `generated/` in a staging folder, into `dist/` beside
 * the latter.
 *
 * By the native compiler: it needs a tenth of the time of the one that the type generator is built on.
 *
 * @throws CompileError
 */
export async function compile(root: string, staging: string): Promise<void> {
  // Sources import `../generated/…`, so they go where the new ones are. Synchronous, so that the compilers have started
  // when whoever calls this goes on with something that keeps the process busy.
  cpSync(join(root, 'src'), join(staging, 'src'), { recursive: true });
  const compileParts = (name: string, parts: object) => {
    const config = join(staging, `tsconfig.${name}.json`);
    const text = JSON.stringify({ extends: join(root, 'tsconfig.json'), ...parts });
    writeFileSync(config, text);
    return tsc(root, staging, ['--project', config]);
  };
  const emit = { noEmit: false, rootDir: '.', outDir: 'dist' };
  const runs = await Promise.allSettled([
    // What ships runs wherever there is fetch, so it is compiled without the types of Node …
    compileParts('anywhere', {
      compilerOptions: {
        ...emit,
        types: [],
        paths: { '#platform': ['./src/common/platform/web.ts'] },
      },
      include: ['src', 'generated'],
      exclude: nodeOnly,
    }),
    // … but for what Node alone gets to see.
    compileParts('node', {
      compilerOptions: { ...emit, paths: { '#platform': ['./src/common/platform/node.ts'] } },
      include: nodeOnly,
      exclude: [page],
    }),
    bundleEmulatorPage(join(staging, 'src'), staging),
  ]);
  // Only when both are over: one that goes on would write into a folder that is being removed.
  const failed = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason as Error] : []));
  const [first] = failed;
  if (first && !(first instanceof CompileError)) throw first;
  // What both compile, both complain about.
  const lines = new Set(failed.flatMap(({ message }) => message.split('\n')));
  if (first) throw new CompileError([...lines].join('\n'));
  // In the place of what the compiler has made of them.
  await bundleLibraries(staging);
  // A command is run as a file, and the compiler writes none that can be.
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
    exports?: Exports;
    imports?: unknown;
  };
  for (const file of Object.values(manifest.bin ?? {})) await chmod(join(staging, file), 0o755);
  for (const file of await readdir(join(staging, 'generated'), { recursive: true })) {
    if (!/(\.js|\.d\.ts)$/.test(file)) continue;
    await mkdir(dirname(join(staging, 'dist/generated', file)), { recursive: true });
    await copyFile(join(staging, 'generated', file), join(staging, 'dist/generated', file));
  }
  await writeCommonJs(staging, manifest.exports);
  await removeUnreachableDeclarations(staging, manifest);
}

function tsc(root: string, folder: string, args: string[]): Promise<void> {
  const manifest = createRequire(join(root, 'package.json')).resolve(
    'typescript-native/package.json',
  );
  const command = [join(dirname(manifest), 'bin/tsc'), '--pretty', 'false', ...args];
  return new Promise((resolve, reject) => {
    // Run in the folder, so that it names files as they are called in the project.
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) => {
      if (!error) resolve();
      else reject(new CompileError(`${stdout}${stderr}`.trim()));
    });
  });
}
