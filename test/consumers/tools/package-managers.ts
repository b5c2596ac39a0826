/**
 * Package managers that forbid a project to import packages that are not its direct dependencies. They install the
 * packed package.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { installed, type Project, versionOf } from '../support/project.js';
import type { Case, Subject } from '../support/subject.js';
import { compile } from './typescript.js';

/**
 * The source of a library. It exports values without type annotations, and the types of these values come from the
 * package. Therefore, the compiler must write the types into the declaration files.
 */
const library = `
import * as v1 from 'kaizala-webhooks';
import * as connector from 'kaizala-webhooks/connector';
import { createEmulator } from 'kaizala-webhooks/emulator';
import { createFetchClient, fetchClientOf } from 'kaizala-webhooks/fetch-client';
import * as receiving from 'kaizala-webhooks/receiver';
import { dedupeContract, deliver, exampleEvent, handshake, tokenStoreContract } from 'kaizala-webhooks/testing';
import { validateDelivery } from 'kaizala-webhooks/v1/validators';

const query = { params: { query: { objectId: '1', objectType: 'Group' } } } as const;
const fetch = async () => Response.json({ webhooks: [] });

export const client = v1.createClient({ accessToken: 'example-access-token', endpointUrl: 'http://127.0.0.1:4010', fetch });
export const listed = client.listWebhooks({ objectId: '1', objectType: 'Group' });
export const list = client.listWebhooks;
export class MyError extends v1.KaizalaApiError {}

export const api = createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1', fetch });
export const { client: byPath, listWebhooks, createWebhook, getAccessToken } = api;
export const result = api.listWebhooks(query);
export const layered = fetchClientOf(client);
export const { client: middleware, listWebhooks: layeredList } = layered;
export const layeredResult = layered.listWebhooks(query);
export const old = connector.createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1', fetch });
export const { client: oldByPath, createConnectorWebhook } = old;
export const oldResult = (body: Parameters<typeof createConnectorWebhook>[0]) => createConnectorWebhook(body);

export const dedupe = receiving.memoryDedupe();
export const receiver = receiving.createReceiver({ name: 'a', token: 'example-callback-token', dedupe, fallback: () => undefined });
export const listener = receiving.toNodeListener(receiver);
export const parse = (body: unknown) => receiving.parseEvent(body);
export const redis = (send: Parameters<typeof receiving.redisDedupe>[0]) => receiving.redisDedupe(send);
export const emulator = createEmulator();
export const trigger = () => emulator.trigger('JobCreated');
export const job = exampleEvent('JobCreated');
export const delivered = deliver(receiver, job, { token: 'example-callback-token' });
export const shaken = handshake(receiver);
export const contracts = [dedupeContract, tokenStoreContract];
export const validate = validateDelivery;
export const issues = validateDelivery.issues({});
`;

/** The source of a program that uses the type declarations of the library. */
const user = `
import { byPath, client, job, layered, middleware, receiver, result, type MyError } from './out/library.js';

export const title: string | undefined = job.data.title;
export const statusOf = (error: MyError): number => error.status;
export const ids = result.then(({ data }) => data?.webhooks.map(({ id }) => id.length));
export const same = layered.client === middleware;
export const responses = [client.listWebhooks, receiver.idle];
void byPath.GET;
// @ts-expect-error -- this event does not exist
export const wrong: 'JobResponse' = job.eventType;
// @ts-expect-error -- this client does not have the operation
void layered.getAccessToken;
`;

const options = {
  target: 'ES2022',
  lib: ['ES2022'],
  types: ['node'],
  strict: true,
  declaration: true,
  outDir: 'out',
};

/** Compiles and runs the library and the program. @param run runs a compiled program, and returns its output */
async function compileLibrary(
  project: Project,
  compileFiles: (compilerOptions: object, files: string[]) => Promise<void>,
  run: (file: string) => Promise<string>,
): Promise<void> {
  project.write('library.ts', library);
  project.write('user.ts', user);
  project.write(
    'main.js',
    `import { delivered } from './out/library.js';\nconsole.log((await delivered).status);\n`,
  );
  await compileFiles({ ...options, module: 'nodenext' }, ['library.ts']);
  await compileFiles({ ...options, module: 'nodenext', noEmit: true }, ['user.ts']);
  expect(await run('main.js')).toBe('200\n');
}

const pnpm: Case = async (project) => {
  const pnpmFile = installed('pnpm/bin/pnpm.cjs');
  const settings = ['--ignore-workspace', '--store-dir', '.store'];
  const registry = { env: registryOf('npm_config_registry') };
  const packages = [project.tarball, `@types/node@${typesOfNode}`];
  await project.run([pnpmFile, 'add', ...packages, ...settings], registry);
  for (const version of ['5.4', '5.9', '7.0'])
    await compileLibrary(
      project,
      (compilerOptions, files) => compile(project, version, compilerOptions, files),
      (file) => project.run([file]),
    );
  // This must not compile, as the README says: the type of `byPath.GET` is a type of openapi-fetch, which is not a
  // dependency of the project.
  project.write(
    'get.ts',
    `import { byPath } from './out/library.js';\nexport const get = byPath.GET;\n`,
  );
  const compileGet = () =>
    compile(project, '7.0', { ...options, module: 'nodenext', noEmit: true }, ['get.ts']);
  await expect(compileGet()).rejects.toThrow('cannot be named without a reference to');
  await project.run([pnpmFile, 'add', `openapi-fetch@${openapiFetch}`, ...settings], registry);
  await compileGet();
};

const yarnPnp: Case = async (project) => {
  const yarnFile = installed('@yarnpkg/cli-dist/bin/yarn.js');
  const yarn = (...args: string[]) =>
    project.run([yarnFile, ...args], {
      env: {
        ...registryOf('YARN_NPM_REGISTRY_SERVER'),
        YARN_ENABLE_TELEMETRY: '0',
        YARN_ENABLE_GLOBAL_CACHE: 'false',
        YARN_UNSAFE_HTTP_WHITELIST: '*',
        YARN_NPM_MINIMAL_AGE_GATE: '0',
      },
    });
  project.write('yarn.lock', '');
  project.write('package.json', JSON.stringify({ name: 'user', type: 'module' }));
  const typescript = `typescript@${versionOf('typescript-5.9')}`;
  await yarn(
    'add',
    `kaizala-webhooks@file:${project.tarball}`,
    `@types/node@${typesOfNode}`,
    typescript,
  );
  await compileLibrary(
    project,
    async (compilerOptions, files) => {
      project.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
      await yarn('tsc', '--pretty', 'false');
    },
    (file) => yarn('node', file),
  );
};

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: { 'openapi-fetch': string };
  devDependencies: { '@types/node': string };
};
/** The version of @types/node for the oldest supported Node. */
const typesOfNode = manifest.devDependencies['@types/node'];
const openapiFetch = manifest.dependencies['openapi-fetch'];

/**
 * Returns an environment variable that makes a package manager other than npm use the registry from the configuration
 * of npm.
 */
function registryOf(variable: string): Record<string, string> {
  const shell = process.platform === 'win32';
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', shell });
  return { [variable]: registry.trim() };
}

export const packageManagers: Subject[] = [
  { name: 'pnpm', version: versionOf('pnpm'), cases: { declarations: pnpm } },
  {
    name: 'Yarn PnP',
    version: versionOf('@yarnpkg/cli-dist'),
    isReportOnly: true,
    cases: { declarations: yarnPnp },
  },
];
