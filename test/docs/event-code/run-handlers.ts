/** Runs the handlers from the documentation. All handlers of a language run in one process. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/project.js';
import { toolPath } from '../../support/tools.js';

/** A handler, and the events that it receives. */
export interface Job {
  source: string;
  events: unknown[];
}

/** The programs that load the handlers and call them, one for each language. */
const runners = {
  typescript: fileURLToPath(new URL('./deliver.ts', import.meta.url)),
  python: fileURLToPath(new URL('./deliver.py', import.meta.url)),
  php: fileURLToPath(new URL('./deliver.php', import.meta.url)),
};

/** Runs TypeScript handlers. For each handler, returns its output for each event. */
export async function runTypescript(jobs: readonly Job[]): Promise<string[][]> {
  return withModules(jobs, async (modules) => {
    const input = jobs.map(({ events }, index) => ({
      module: pathToFileURL(modules[index]!).href,
      events,
    }));
    const command = ['--import', 'tsx', runners.typescript];
    return JSON.parse((await run(process.execPath, command, input)).stdout) as string[][];
  });
}

/** Compiles the sources with the types of the package. Returns the errors of the compiler, or an empty string. */
export async function compileTypescript(sources: readonly string[]): Promise<string> {
  const jobs = sources.map((source) => ({ source, events: [] }));
  return withModules(jobs, async (_, folder) => {
    const config = { extends: '../../../tsconfig.json', include: ['*.mts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
    return run(process.execPath, [compiler, '--project', folder]).then(
      ({ stdout }) => stdout,
      (error: Error) => error.message,
    );
  });
}

/** Runs Python handlers. For each handler, returns its output for each event. */
export async function runPython(jobs: readonly Job[]): Promise<string[][]> {
  const { stdout } = await run(toolPath('python3'), [runners.python], jobs);
  return JSON.parse(stdout) as string[][];
}

/** Runs PHP handlers. For each handler, returns what it logged for each event. */
export async function runPhp(jobs: readonly Job[]): Promise<string[][]> {
  // Ignore php.ini, because it may redirect the log.
  const { stderr } = await run(toolPath('php'), ['-n', runners.php], jobs);
  const rest = stderr.split('\0');
  return jobs.map(({ events }) => rest.splice(0, events.length));
}

/**
 * Writes each handler to a module. The modules are inside the project, because the import `kaizala-webhooks` finds the
 * built package only there.
 */
async function withModules<Result>(
  jobs: readonly Job[],
  use: (modules: string[], folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(root, 'test/samples/.run-'));
  try {
    const modules = jobs.map((_, index) => join(folder, `handler-${index}.mts`));
    for (const [index, { source }] of jobs.entries())
      writeFileSync(
        modules[index]!,
        // Let the receiver listen on any free port instead of 8080. The port is not used, because the deliveries do not
        // use a connection.
        `${source.replace('.listen(8080,', '.listen(0,')}export { receiver };\n`,
      );
    return await use(modules, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(
  program: string,
  args: string[],
  input?: unknown,
): Promise<{ stdout: string; stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    KAIZALA_CALLBACK_TOKEN: 'example-callback-token',
    PYTHONIOENCODING: 'utf-8',
  };
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      { cwd: root, env, timeout: 50_000 },
      (error, stdout, stderr) =>
        error
          ? reject(new Error((stdout + stderr).replaceAll('\0', '')))
          : resolve({ stdout, stderr }),
    );
    // Ignore a write error. It occurs if the program fails before it reads its input, and then the exit code shows the
    // failure.
    child.stdin?.on('error', () => undefined).end(JSON.stringify(input ?? null));
  });
}
