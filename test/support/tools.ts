/** The programs that tests start: where to find them, how to install them, and which Vitest projects need them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { TestTagDefinition } from 'vitest/config';
import { Failure } from '../../src/common/failure.js';

/** The functions and values that the search for tools uses. Tests replace them. */
export interface Machine {
  env: Record<string, string | undefined>;
  /** Whether a file exists at a path. */
  exists: (path: string) => boolean;
  /** Whether the Python at the path `python` has a module. */
  hasModule: (python: string, module: string) => boolean;
}

type Project = 'units' | 'programs' | 'pages' | 'bench' | 'interop' | 'hosts';

interface Tool {
  /** The projects of vitest.config.ts with suites that need the tool. */
  projects: readonly Project[];
  /** The name of the tool that messages show. */
  title: string;
  /** The environment variable in which a user can set the path of the tool. */
  variable: string;
  /** The name of the Debian package that contains the tool. */
  debian: string;
  /** The name of the Homebrew formula that contains the tool, with the necessary options. */
  homebrew: string;
  /** Returns the paths where the tool usually is. */
  paths: (env: Machine['env']) => string[];
  /** The Python module that the tests need, if the tool is Python. */
  module?: string;
  /**
   * A sentence that says why the tool may be missing, even in CI. If it is set, the tool is optional, and is never
   * installed automatically.
   */
  optional?: string;
}

export type ToolName =
  | 'bash'
  | 'chromium'
  | 'curl'
  | 'fish'
  | 'openssl'
  | 'php'
  | 'postgres'
  | 'python3'
  | 'python3-jsonschema'
  | 'python3-requests'
  | 'redis-server'
  | 'valkey-server'
  | 'zsh';

/**
 * The tools. The key is the name of the tool, and also the tag of the suites that need it: `@module-tag redis-server`.
 */
export const tools: Record<ToolName, Tool> = {
  bash: onPath('bash', ['programs'], { variable: 'BASH', debian: 'bash', homebrew: 'bash' }),
  chromium: {
    projects: ['pages', 'bench'],
    title: 'Chromium, Chrome or Edge',
    variable: 'CHROME_PATH',
    debian: 'chromium',
    homebrew: '--cask google-chrome',
    paths: browserPaths,
  },
  curl: onPath('curl', ['units', 'programs', 'pages'], {
    variable: 'CURL',
    debian: 'curl',
    homebrew: 'curl',
  }),
  fish: onPath('fish', ['programs'], { variable: 'FISH', debian: 'fish', homebrew: 'fish' }),
  openssl: {
    ...onPath('openssl', ['units', 'programs', 'hosts'], {
      variable: 'OPENSSL',
      debian: 'openssl',
      homebrew: 'openssl@3',
    }),
    paths: opensslPaths,
  },
  php: onPath('php', ['programs', 'pages', 'interop'], {
    variable: 'PHP',
    debian: 'php-cli',
    homebrew: 'php',
  }),
  postgres: {
    projects: ['hosts'],
    title: 'PostgreSQL',
    variable: 'POSTGRES',
    debian: 'postgresql',
    homebrew: 'postgresql@17',
    paths: postgresPaths,
  },
  python3: onPath('python3', ['units', 'programs', 'interop'], {
    variable: 'PYTHON',
    debian: 'python3',
    homebrew: 'python',
  }),
  'python3-jsonschema': {
    ...onPath('python3', ['units'], {
      variable: 'PYTHON_WITH_JSONSCHEMA',
      debian: 'python3-jsonschema',
      // Install the module with pip, because Homebrew has no formula for it.
      homebrew: 'python && pip3 install --break-system-packages jsonschema',
    }),
    title: 'python3 with the module jsonschema',
    module: 'jsonschema',
  },
  'python3-requests': {
    ...onPath('python3', ['programs'], {
      variable: 'PYTHON_WITH_REQUESTS',
      debian: 'python3-requests',
      // Install the module with pip, because Homebrew has no formula for it.
      homebrew: 'python && pip3 install --break-system-packages requests',
    }),
    title: 'python3 with the module requests',
    module: 'requests',
  },
  'redis-server': onPath('redis-server', ['units', 'programs', 'hosts'], {
    variable: 'REDIS_SERVER',
    debian: 'redis-server',
    homebrew: 'redis',
  }),
  'valkey-server': {
    ...onPath('valkey-server', ['hosts'], {
      variable: 'VALKEY_SERVER',
      debian: 'valkey-server',
      homebrew: 'valkey',
    }),
    optional: 'Debian has it from version 13 on.',
  },
  zsh: onPath('zsh', ['programs'], { variable: 'ZSH', debian: 'zsh', homebrew: 'zsh' }),
};

export const toolNames = Object.keys(tools) as ToolName[];

/**
 * Returns the path of a tool, or undefined if the tool is missing.
 *
 * @throws if the environment variable of the tool does not name a file
 */
export function findTool(name: ToolName, machine: Machine = thisMachine): string | undefined {
  const { variable, paths, module } = tools[name];
  const { env, exists, hasModule } = machine;
  const named = env[variable];
  if (!named)
    return paths(env).find((path) => exists(path) && (!module || hasModule(path, module)));
  if (exists(named)) return named;
  throw new Failure(
    `${variable} names ${named}, which is not a file. Fix: write the whole path of the program, or unset ${variable} to search the usual paths.`,
  );
}

/**
 * Whether the suites that need a tool must be skipped. If the tool's environment variable is wrong, they are not
 * skipped: they run, and report the wrong variable.
 */
export function isMissing(name: ToolName, machine: Machine = thisMachine): boolean {
  return !machine.env[tools[name].variable] && findTool(name, machine) === undefined;
}

/** Returns a Vitest tag for each tool. If the tool is missing, Vitest skips all suites with this tag. */
export function toolTags(machine: Machine = thisMachine): TestTagDefinition[] {
  return toolNames.map((name) => ({
    name,
    description: `starts ${tools[name].title}`,
    // Never set `skip: false`, because it would override `skip: true` of another tag of the same suite.
    ...(isMissing(name, machine) ? { skip: true } : {}),
  }));
}

/**
 * Returns the path of a tool that a suite needs.
 *
 * @throws if the tool is missing, with the command that installs it
 */
export function toolPath(name: ToolName, machine: Machine = thisMachine): string {
  const path = findTool(name, machine);
  if (path) return path;
  const { title, variable } = tools[name];
  throw new Failure(
    `${title} is not at any of the usual paths. Fix: run npm run test:setup, or set ${variable} to its path.`,
  );
}

export const thisMachine: Machine = {
  env: process.env,
  exists: isFile,
  hasModule: (python, module) => {
    // Find the module without loading it, because loading takes ten times as long.
    const program = `import importlib.util as u; raise SystemExit(u.find_spec("${module}") is None)`;
    return spawnSync(python, ['-c', program]).status === 0;
  },
};

/**
 * Whether a path is a file. Returns false after an error: if a folder cannot be read, its programs cannot be run
 * either.
 */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether the system is Debian, and not a system based on Debian: in Ubuntu, some packages of the same name only
 * install a snap.
 */
export function runsDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}

/**
 * Describes a tool that is a command in PATH. On Windows, the command is not found, because programs end in `.exe`
 * there. Therefore, its suites are skipped on Windows. They would not work there, because they depend on the behaviour
 * of other systems.
 */
function onPath(
  command: string,
  projects: readonly Project[],
  names: Pick<Tool, 'variable' | 'debian' | 'homebrew'>,
): Tool {
  return {
    projects,
    title: command,
    ...names,
    paths: ({ PATH = '' }) =>
      [...PATH.split(delimiter).filter(Boolean), '/usr/bin'].map(
        (folder) => `${folder}/${command}`,
      ),
  };
}

/**
 * Returns the paths where openssl may be. The folders of Homebrew come first, because Homebrew does not add openssl to
 * PATH. In PATH, macOS has LibreSSL under the same name, but its output is different.
 */
function opensslPaths({ PATH = '' }: Machine['env']): string[] {
  return [
    '/opt/homebrew/opt/openssl@3/bin',
    '/usr/local/opt/openssl@3/bin',
    ...PATH.split(delimiter).filter(Boolean),
    '/usr/bin',
  ].map((folder) => `${folder}/openssl`);
}

/**
 * Returns the paths where postgres may be. Debian and Homebrew add only the clients to PATH, and have a folder with the
 * server for each version.
 */
function postgresPaths({ PATH = '' }: Machine['env']): string[] {
  const versions = [18, 17, 16, 15, 14];
  const folders = [
    ...PATH.split(delimiter).filter(Boolean),
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...['/opt/homebrew', '/usr/local'].flatMap((brew) =>
      versions.map((version) => `${brew}/opt/postgresql@${version}/bin`),
    ),
  ];
  return folders.map((folder) => `${folder}/postgres`);
}

function browserPaths(env: Machine['env']): string[] {
  const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
  const windows = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return [
    ...[...linux, 'microsoft-edge'].map((name) => `/usr/bin/${name}`),
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...windows
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ].map((program) => `${folder}\\${program}`),
      ),
  ];
}
