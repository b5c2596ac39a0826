/** The programs that tests start: which project of vitest.config.ts needs them, where they are, how to install them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { TestTagDefinition } from 'vitest/config';
import { Failure } from '../../src/common/failure.js';

/** What the search depends on. */
export interface Machine {
  env: Record<string, string | undefined>;
  /** Whether a path leads to a file. */
  exists: (path: string) => boolean;
  /** Whether a Python has a module. */
  hasModule: (python: string, module: string) => boolean;
}

type Project = 'units' | 'programs' | 'pages' | 'bench' | 'interop' | 'hosts';

interface Tool {
  /** The projects of vitest.config.ts that have suites which need it. */
  projects: readonly Project[];
  /** For messages. */
  title: string;
  /** The environment variable that names its path. */
  variable: string;
  /** Its package in Debian. */
  debian: string;
  /** Its formula in Homebrew, with the option that it needs. */
  homebrew: string;
  places: (env: Machine['env']) => string[];
  /** The module that it needs, where it is a Python. */
  module?: string;
  /** Why it may be missing, also in CI: a sentence. Nothing installs it. */
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
    places: browserPlaces,
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
    places: opensslPlaces,
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
    places: postgresPlaces,
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
      // No formula has the module.
      homebrew: 'python && pip3 install --break-system-packages jsonschema',
    }),
    title: 'python3 with the module jsonschema',
    module: 'jsonschema',
  },
  'python3-requests': {
    ...onPath('python3', ['programs'], {
      variable: 'PYTHON_WITH_REQUESTS',
      debian: 'python3-requests',
      // No formula has the module.
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
 * The path of a tool, or undefined where it is missing.
 *
 * @throws when the tool's environment variable does not name a file
 */
export function findTool(name: ToolName, machine: Machine = thisMachine): string | undefined {
  const { variable, places, module } = tools[name];
  const { env, exists, hasModule } = machine;
  const named = env[variable];
  if (!named)
    return places(env).find((path) => exists(path) && (!module || hasModule(path, module)));
  if (exists(named)) return named;
  throw new Failure(
    `${variable} names ${named}, which is not a file. Fix: write the whole path of the program, or unset it to search the usual places.`,
  );
}

/** Whether the suites that need a tool have to be skipped. A wrong variable is for the suites to report. */
export function isMissing(name: ToolName, machine: Machine = thisMachine): boolean {
  return !machine.env[tools[name].variable] && findTool(name, machine) === undefined;
}

/** The tags of Vitest by which suites name their tools: those of a missing tool skip. */
export function toolTags(machine: Machine = thisMachine): TestTagDefinition[] {
  return toolNames.map((name) => ({
    name,
    description: `starts ${tools[name].title}`,
    // Without a false beside it, which another tag of the same suite would win with.
    ...(isMissing(name, machine) ? { skip: true } : {}),
  }));
}

/**
 * The path of a tool, for a suite that needs it.
 *
 * @throws when the tool is missing, with the command that tells how to install it
 */
export function toolPath(name: ToolName, machine: Machine = thisMachine): string {
  const path = findTool(name, machine);
  if (path) return path;
  const { title, variable } = tools[name];
  throw new Failure(
    `${title} is not in any of the usual places. Fix: npm run test:setup, or name its path in ${variable}.`,
  );
}

export const thisMachine: Machine = {
  env: process.env,
  exists: isFile,
  hasModule: (python, module) => {
    // Looks for it without loading it, which takes ten times as long.
    const program = `import importlib.util as u; raise SystemExit(u.find_spec("${module}") is None)`;
    return spawnSync(python, ['-c', program]).status === 0;
  },
};

/** A folder of PATH may belong to somebody else: what cannot be seen there cannot be run either. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether this is Debian itself: in Ubuntu, some packages of the same names only lead to a snap. */
export function runsDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}

/**
 * A tool whose name is the command that runs it. Not on Windows, where the programs end in `.exe`: the suites count on
 * what these do elsewhere, so that they are skipped there.
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
    places: ({ PATH = '' }) =>
      [...PATH.split(delimiter).filter(Boolean), '/usr/bin'].map(
        (folder) => `${folder}/${command}`,
      ),
  };
}

/** Homebrew keeps it off the path, where macOS has LibreSSL under the same name, which prints other texts. */
function opensslPlaces({ PATH = '' }: Machine['env']): string[] {
  return [
    '/opt/homebrew/opt/openssl@3/bin',
    '/usr/local/opt/openssl@3/bin',
    ...PATH.split(delimiter).filter(Boolean),
    '/usr/bin',
  ].map((folder) => `${folder}/openssl`);
}

/** Debian and Homebrew keep the versions apart, and put only the clients on the path. */
function postgresPlaces({ PATH = '' }: Machine['env']): string[] {
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

function browserPlaces(env: Machine['env']): string[] {
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
