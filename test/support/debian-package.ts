/** Finds a program that the tests start, or installs its package: tests never skip for the lack of it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the search depends on. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  isRoot: boolean;
  isDebian: boolean;
  /** Installs a package of Debian; rejects with the reason when that fails. */
  install: (name: string) => Promise<void>;
}

/** A program, and how to come by it. */
export interface Program {
  /** For messages: "No Chromium, Chrome or Edge in the usual places." */
  name: string;
  /** The variable of the environment that says where it is. */
  variable: string;
  /** Its package in Debian. */
  package: string;
  /** How to install it elsewhere, for people. */
  elsewhere: string;
  places: (env: Machine['env']) => string[];
}

/**
 * The path of a program.
 *
 * @throws when there is none, with the command that installs it
 */
export async function findProgram(
  program: Program,
  { env, exists, isRoot, isDebian, install }: Machine = thisMachine(),
): Promise<string> {
  const named = env[program.variable];
  if (named) {
    if (exists(named)) return named;
    throw new Error(
      `${program.variable} names ${named}, where nothing is: correct it, or unset it to have the usual places searched.`,
    );
  }
  const found = program.places(env).find(exists);
  if (found) return found;
  const command = installation(program.package);
  const missing =
    `No ${program.name} in the usual places. ` +
    `Install one (on Debian: sudo sh -c '${command}'; elsewhere: ${program.elsewhere}), ` +
    `or say with ${program.variable} where one is.`;
  if (!isRoot || !isDebian) throw new Error(missing);
  console.log(`No ${program.name} is here; as root on Debian, installing it: ${command}`);
  await install(program.package).catch((cause: unknown) => {
    throw new Error(`${missing} The attempt to do so failed: ${String(cause)}`, { cause });
  });
  const installed = program.places(env).find(exists);
  if (!installed)
    throw new Error(`${missing} The package is installed, but none of the places has it.`);
  return installed;
}

function installation(name: string): string {
  return `apt-get update && apt-get install --yes --no-install-recommends ${name}`;
}

function thisMachine(): Machine {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    env: process.env,
    exists: existsSync,
    isRoot: process.getuid?.() === 0,
    // Not what is only like it: some packages of these names in Ubuntu lead to a snap.
    isDebian: /^ID="?debian"?$/m.test(release),
    install: installPackage,
  };
}

/** Asynchronous, because it takes minutes, and a test runner whose worker is silent that long gives it up. */
function installPackage(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Test files run side by side, and apt-get fails where another is at work: each waits for its turn.
  const command = `exec 9<"$0" && flock 9 && ${installation(name)}`;
  const child = spawn('sh', ['-c', command, fileURLToPath(import.meta.url)], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`apt-get ended with ${code}`)),
    );
  });
}
