/** Installs the tools that the tests lack, or says how to: the step before the tests. */
import { spawnSync } from 'node:child_process';
import { Failure } from '../../src/common/failure.js';
import { findTool, runsDebian, thisMachine, type Machine, type ToolName, tools } from './tools.js';

/** What an installation depends on. */
export interface Installer extends Machine {
  isRoot: boolean;
  isDebian: boolean;
  platform: NodeJS.Platform;
  /** Runs a command of the shell, whose output is shown. Returns its exit code. */
  run: (command: string) => number;
  print: (line: string) => void;
}

/**
 * Names the tools that are missing. Installs them as root on Debian; elsewhere prints the one command that does it. An
 * optional tool is only named.
 *
 * @param force whether to install them in other cases, too: by apt-get, as another user with sudo
 * @returns what is still missing of those that are not optional: the suites that need it are skipped
 * @throws when an environment variable names a tool that does not exist, or where `force` did not bring all of them
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
    print(`Optional, and missing here: ${name}. ${optional} Or name its path in ${variable}.`);
  }
  const missing = missingNow();
  if (missing.length === 0) {
    if (required.length > 0)
      print(`Tools of the tests: ${required.join(', ')}. All of them are here.`);
    return [];
  }
  print(`Tools of the tests that are missing here: ${missing.join(', ')}.`);
  const variables = missing.map((name) => tools[name].variable).join(', ');
  if (platform === 'win32') {
    if (force)
      throw new Failure(
        `Nothing installs ${missing.join(', ')} on Windows. Fix: npm run test:setup without --install.`,
      );
    print(
      `The suites that need them are skipped: on Windows, nothing installs them. Where you have them, name their paths in ${variables}.`,
    );
    return missing;
  }
  const command = installation(missing, installer);
  if (force || (isRoot && isDebian)) {
    print(`Installing them${isRoot ? ' as root' : ''}: ${command}`);
    const code = run(command);
    const still = missingNow();
    const failure = `The command ended with ${code}, and these are still missing: ${still.join(', ')}.`;
    if (force && still.length > 0) throw new Failure(`${failure} Fix: what it prints above.`);
    print(still.length > 0 ? failure : `Installed: ${missing.join(', ')}.`);
    return still;
  }
  print(`The suites that need them are skipped. To install them: ${command}`);
  print(`Where they are installed elsewhere, name their paths in ${variables}.`);
  return missing;
}

/** The one command that installs tools on this system. */
function installation(names: readonly ToolName[], { isRoot, platform }: Installer): string {
  if (platform === 'darwin')
    return names.map((name) => `brew install ${tools[name].homebrew}`).join(' && ');
  const packages = names.map((name) => tools[name].debian).join(' ');
  // Another apt-get may be at work, as when two clones are tested: wait for it instead of failing.
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
