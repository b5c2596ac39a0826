/** Installs the missing programs that the tests need, or prints the command that installs them. */
import { spawnSync } from 'node:child_process';
import { Failure } from '../../src/common/failure.js';
import { findTool, runsDebian, thisMachine, type Machine, type ToolName, tools } from './tools.js';

/** The functions and values that `installTools` uses. Tests replace them. */
export interface Installer extends Machine {
  isRoot: boolean;
  isDebian: boolean;
  platform: NodeJS.Platform;
  /** Runs a shell command and shows its output. Returns the exit code. */
  run: (command: string) => number;
  print: (line: string) => void;
}

/**
 * Prints the names of the missing tools. If the user is root on Debian, installs them. Otherwise, prints the command
 * that installs them. Never installs an optional tool.
 *
 * @param force installs the tools on every system: with Homebrew on macOS, and with apt-get elsewhere (and sudo, if the
 *   user is not root)
 * @returns the required tools that are still missing; the suites that need them are skipped
 * @throws if an environment variable names a file that does not exist, or if a tool is still missing with `force`
 */
export function installTools(
  names: readonly ToolName[],
  force: boolean,
  installer: Installer = thisInstaller(),
): ToolName[] {
  const { isRoot, isDebian, platform, run, print } = installer;
  const required = names.filter((name) => tools[name].optional === undefined);
  const missingOf = (some: readonly ToolName[]) =>
    some.filter((name) => findTool(name, installer) === undefined);
  const missingNow = () => missingOf(required);
  for (const name of missingOf(names.filter((one) => tools[one].optional !== undefined))) {
    const { variable, optional } = tools[name];
    print(
      `Optional tool, missing here: ${name}. ${optional} Fix: install it if you need it, or set ${variable} to its path.`,
    );
  }
  const missing = missingNow();
  if (missing.length === 0) {
    if (required.length > 0)
      print(`Tools of the tests: ${required.join(', ')}. All of them are installed.`);
    return [];
  }
  print(`Missing tools of the tests: ${missing.join(', ')}.`);
  const variables = missing.map((name) => tools[name].variable).join(', ');
  if (platform === 'win32') {
    if (force)
      throw new Failure(
        `This script cannot install ${missing.join(', ')} on Windows. Fix: run npm run test:setup without --install.`,
      );
    print(
      `The suites that need them are skipped, because this script cannot install them on Windows. Fix: if they are installed, set ${variables} to their paths.`,
    );
    return missing;
  }
  const command = installation(missing, installer);
  if (force || (isRoot && isDebian)) {
    print(`Installing them${isRoot ? ' as root' : ''}: ${command}`);
    const code = run(command);
    const still = missingNow();
    const failure = `The command ended with ${code}, and these are still missing: ${still.join(', ')}.`;
    if (force && still.length > 0)
      throw new Failure(`${failure} Fix: solve the problem that the command prints above.`);
    print(still.length > 0 ? failure : `Installed: ${missing.join(', ')}.`);
    return still;
  }
  print(`The suites that need them are skipped. Fix: run ${command}`);
  print(`If they are installed in another folder, set ${variables} to their paths.`);
  return missing;
}

/** Returns a single command that installs the given tools on this system. */
function installation(names: readonly ToolName[], { isRoot, platform }: Installer): string {
  if (platform === 'darwin')
    return names.map((name) => `brew install ${tools[name].homebrew}`).join(' && ');
  const packages = names.map((name) => tools[name].debian).join(' ');
  // If another apt-get is running, wait up to 300 s instead of failing: two clones may be tested at the same time.
  const get = 'apt-get -qq -o DPkg::Lock::Timeout=300';
  const both = `${get} update && DEBIAN_FRONTEND=noninteractive ${get} install --yes --no-install-recommends ${packages}`;
  return isRoot ? both : `sudo sh -c '${both}'`;
}

function thisInstaller(): Installer {
  return {
    ...thisMachine,
    isRoot: process.getuid?.() === 0,
    isDebian: runsDebian(),
    platform: process.platform,
    run: (command) => spawnSync('sh', ['-c', command], { stdio: 'inherit' }).status ?? 1,
    print: (line) => console.log(line),
  };
}
