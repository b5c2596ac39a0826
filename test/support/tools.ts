/** The programs that tests start: the projects of vitest.config.ts that need them, their paths, and how to install them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { TestTagDefinition } from 'vitest/config';
import { Failure } from '../../src/common/failure.js';

/** The dependencies of the search for tools, which tests replace. */
export interface Machine {
  env: Record<string, string | undefined>;
  /** Whether a file exists at a path. */
  exists: (path: string) => boolean;
  /** Whether a Python has a module. */
  hasModule: (python: string, module: string) => boolean;
}

type Project = 'units' | 'programs' | 'pages' | 'bench' | 'interop' | 'hosts';

interface Tool {
  /** The projects of vitest.config.ts with suites that need the tool. */
  projects: readonly Project[];
  /** The name of the tool in messages. */
  title: string;
  /** The environment variable for the path of the tool. */
  variable: string;
  /** The name of the package in Debian. */
  debian: string;
  /** The name of the formula in Homebrew, with the necessary options. */
  homebrew: string;
  /** The usual paths of the tool. */
  paths: (env: Machine['env']) => string[];
  /** The required module, if the tool is Python. */
  module?: string;
  /** A sentence that says why the tool may be missing, also in CI. An optional tool is never installed. */
  optional?: string;
}

export type ToolName =
  | 'chromium'
  | 'curl'
  | 'openssl'
  | 'php'
  | 'postgres'
  | 'python3'
  | 'python3-jsonschema'
  | 'python3-requests'
  | 'redis-server'
  | 'valkey-server';

/** The tools by name. The name is the tag of the suites that need the tool: `@module-tag redis-server`. */
export const tools: Record<ToolName, Tool> = {
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
      // Homebrew has no formula for the module.
      homebrew: 'python && pip3 install --break-system-packages jsonschema',
    }),
    title: 'python3 with the module jsonschema',
    module: 'jsonschema',
  },
  'python3-requests': {
    ...onPath('python3', ['programs'], {
      variable: 'PYTHON_WITH_REQUESTS',
      debian: 'python3-requests',
      // Homebrew has no formula for the module.
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
};

export const toolNames = Object.keys(tools) as ToolName[];

/**
 * The path of a tool, or undefined if it is missing.
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

/** Whether the suites that need a tool must be skipped. If the variable is wrong, they are not skipped, and report it. */
export function isMissing(name: ToolName, machine: Machine = thisMachine): boolean {
  return !machine.env[tools[name].variable] && findTool(name, machine) === undefined;
}

/** The Vitest tags for tools. The tag of a missing tool skips its suites. */
export function toolTags(machine: Machine = thisMachine): TestTagDefinition[] {
  return toolNames.map((name) => ({
    name,
    description: `starts ${tools[name].title}`,
    // Never set `skip: false`, because it would override `skip: true` of another tag of the same suite.
    ...(isMissing(name, machine) ? { skip: true } : {}),
  }));
}

/**
 * The path of a tool, for a suite that needs it.
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

/** Whether a path is a readable file. Errors count as false: a file in a folder that cannot be read cannot be run either. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether the system is Debian itself. In Ubuntu, some packages with the same names only install a snap. */
export function runsDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}

/**
 * A tool that is found in PATH by the name of its command. On Windows, it is never found, because programs end in `.exe`.
 * The suites are skipped there, because they depend on the behaviour on other systems.
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
 * The paths of openssl. Homebrew does not add it to PATH, where macOS has LibreSSL under the same name, whose output is
 * different.
 */
function opensslPaths({ PATH = '' }: Machine['env']): string[] {
  return [
    '/opt/homebrew/opt/openssl@3/bin',
    '/usr/local/opt/openssl@3/bin',
    ...PATH.split(delimiter).filter(Boolean),
    '/usr/bin',
  ].map((folder) => `${folder}/openssl`);
}

/** The paths of postgres. Debian and Homebrew have a folder for each version, and add only the clients to PATH. */
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
