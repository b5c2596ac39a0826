/**
 * Bundlers. The tests run their output: a client with the globals of a browser, a receiver in Node, and a program with
 * `require`.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import vm from 'node:vm';
import type { Plugin } from 'rollup';
import { expect } from 'vitest';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { installed, type Project, versionOf } from '../support/project.js';
import type { Case, Subject } from '../support/subject.js';

type Target = 'browser' | 'node';

/** Bundles a file of the project into `out/`. @returns the path of the bundle */
type Bundler = (project: Project, entry: string, target: Target) => Promise<string>;

const client = `
async function main() {
  const kaizala = createClient({ accessToken: 'example-access-token', endpointUrl: globalThis.endpointUrl });
  try {
    await kaizala.listWebhooks({ objectId: '1', objectType: 'Group' });
  } catch (error) {
    if (!isKaizalaApiError(error)) throw error;
    console.log(error.status, error.errorCode);
  }
}
main().catch((error) => console.log(error));
`;
const browserProgram = `import { createClient, isKaizalaApiError } from 'kaizala-webhooks';${client}`;
const clientWithRequire = `const { createClient, isKaizalaApiError } = require('kaizala-webhooks');
globalThis.endpointUrl = 'http://127.0.0.1:' + process.argv[2];${client}`;

const nodeProgram = `
import { createServer } from 'node:http';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';
import { deliver, exampleEvent } from 'kaizala-webhooks/testing';

const token = 'example-callback-token';
const receiver = createReceiver({ token, on: { JobCreated: (event) => console.log(event.data.title.length > 0) }, fallback() {} });
const server = createServer(toNodeListener(receiver)).listen(0, '127.0.0.1', async () => {
  const url = 'http://127.0.0.1:' + server.address().port;
  const send = (headers, event) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(event) });
  console.log((await deliver(receiver, exampleEvent('JobCreated'), { token })).status);
  console.log((await send({}, exampleEvent('JobResponse'))).status);
  server.close();
});
`;
const nodePrinted = 'true\n200\n401\n';

/**
 * Starts a simulated service for the client. It refuses the token. The error of the client then proves that the client
 * has read the response.
 */
async function withService(use: (url: string) => Promise<string>): Promise<void> {
  const service = createServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"message":"No.","errorCode":"InvalidToken"}');
  });
  const port = await listenOnLoopback(service);
  try {
    expect(await use(`http://127.0.0.1:${port}`)).toBe('401 InvalidToken\n');
  } finally {
    service.closeAllConnections();
    service.close();
  }
}

/**
 * Runs a program without the globals of Node, with only those globals of a browser that the client and the bundlers
 * need.
 */
async function runInBrowser(file: string, code: string, endpointUrl: string): Promise<string> {
  const lines: string[] = [];
  const relList = { supports: () => true };
  const scope = {
    AbortController,
    AbortSignal,
    Blob,
    DOMException,
    Headers,
    Request,
    Response,
    TextDecoder,
    TextEncoder,
    URL,
    clearTimeout,
    crypto,
    document: { createElement: () => ({ relList }) },
    endpointUrl,
    fetch,
    setTimeout,
  };
  await new Promise<void>((resolve) => {
    const log = (...values: unknown[]) => {
      lines.push(values.map(String).join(' '));
      resolve();
    };
    const context = vm.createContext({ ...scope, console: { log } });
    vm.runInContext('globalThis.self = globalThis.window = globalThis', context);
    vm.runInContext(code, context, { filename: basename(file) });
  });
  return `${lines.join('\n')}\n`;
}

const casesWith = (bundle: Bundler): Record<string, Case> => ({
  async browser(project) {
    project.write('main.js', browserProgram);
    const file = await bundle(project, 'main.js', 'browser');
    const code = project.read(file);
    expect(code).not.toMatch(/\bnode:/);
    await withService((url) => runInBrowser(file, code, url));
  },
  async node(project) {
    project.write('main.js', nodeProgram);
    expect(await project.run([await bundle(project, 'main.js', 'node')])).toBe(nodePrinted);
  },
  async require(project) {
    project.write('main.cjs', clientWithRequire);
    const file = await bundle(project, 'main.cjs', 'node');
    await withService((url) => project.run([file, new URL(url).port]));
  },
});

type Esbuild = typeof import('esbuild');
const esbuild =
  (name: string): Bundler =>
  async ({ folder }, entry, target) => {
    const { build } = (await import(installed(`${name}/lib/main.js`))) as {
      build: Esbuild['build'];
    };
    await build({
      absWorkingDir: folder,
      entryPoints: [entry],
      bundle: true,
      outfile: 'out/main.cjs',
      platform: target,
      logLevel: 'silent',
    });
    return 'out/main.cjs';
  };

type Rollup = typeof import('rollup');
const rollup =
  (name: string): Bundler =>
  async ({ folder }, entry, target) => {
    const { rollup: build } = (await import(installed(`${name}/dist/rollup.js`))) as Rollup;
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const { default: commonjs } = (await import('@rollup/plugin-commonjs')) as unknown as {
      // The plugin's types are for a CommonJS module, but Node imports it as an ES module. Therefore, the type is
      // written here.
      default: () => Plugin;
    };
    const isNode = target === 'node';
    const plugin = nodeResolve({
      browser: !isNode,
      preferBuiltins: isNode,
      exportConditions: isNode ? ['node'] : [],
    });
    const bundle = await build({
      input: join(folder, entry),
      plugins: [plugin, commonjs()],
      external: /^node:/,
    });
    const format = isNode ? 'cjs' : 'iife';
    await bundle.write({ file: join(folder, 'out/main.cjs'), format, inlineDynamicImports: true });
    await bundle.close();
    return 'out/main.cjs';
  };

type Webpack = typeof import('webpack');
const webpack =
  (name: string): Bundler =>
  async ({ folder }, entry, target) => {
    const { default: pack } = (await import(installed(`${name}/lib/index.js`))) as {
      default: Webpack;
    };
    const compiler = pack({
      context: folder,
      mode: 'production',
      target: target === 'node' ? 'node' : 'web',
      entry: `./${entry}`,
      output: { path: join(folder, 'out'), filename: 'main.cjs' },
      devtool: false,
    });
    await new Promise<void>((resolve, reject) =>
      compiler!.run((error, stats) => {
        const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString()) : undefined);
        compiler!.close(() => (failure ? reject(failure) : resolve()));
      }),
    );
    return 'out/main.cjs';
  };

type Vite = typeof import('vite');
/** Bundles an application for the browser, and a server-side (SSR) build for Node. */
const vite =
  (name: string): Bundler =>
  async ({ folder, write }, entry, target) => {
    const { build } = (await import(installed(`${name}/dist/node/index.js`))) as Vite;
    const outDir = join(folder, 'out');
    const common = { root: folder, configFile: false, logLevel: 'silent' } as const;
    if (target === 'node') {
      await build({
        ...common,
        ssr: { noExternal: /^(?!node:)/ },
        build: {
          outDir,
          ssr: join(folder, entry),
          rollupOptions: { output: { entryFileNames: 'main.js' } },
        },
      });
      return 'out/main.js';
    }
    write('index.html', `<script type="module" src="/${entry}"></script>`);
    const entryFileNames = 'main.js';
    await build({ ...common, build: { outDir, rollupOptions: { output: { entryFileNames } } } });
    return 'out/main.js';
  };

/** The setting of Parcel that the README shows. Without it, Parcel does not read the `exports` of packages. */
export const parcelLine = '"@parcel/resolver-default": { "packageExports": true }';

const parcel: Bundler = async (project, entry, target) => {
  const targets = {
    main: {
      context: target,
      source: entry,
      includeNodeModules: true,
      ...(target === 'node' ? { outputFormat: 'commonjs' } : {}),
    },
  };
  const manifest = `{ "private": true, "targets": ${JSON.stringify(targets)}, ${parcelLine} }`;
  project.write('package.json', manifest);
  project.write('package-lock.json', '{}');
  await project.run([
    installed('parcel/lib/bin.js'),
    'build',
    '--dist-dir',
    'out',
    '--no-cache',
    '--no-source-maps',
  ]);
  const [file = ''] = ['out/main.js', 'out/main.cjs'].filter((one) =>
    existsSync(join(project.folder, one)),
  );
  return file;
};

const row = (name: string, installedAs: string, bundle: Bundler): Subject => ({
  name,
  version: versionOf(installedAs),
  cases: casesWith(bundle),
});

export const bundlers: Subject[] = [
  ...['vite-5', 'vite'].map((name) => row('Vite', name, vite(name))),
  ...['webpack-5.61', 'webpack'].map((name) => row('webpack', name, webpack(name))),
  ...['rollup-3', 'rollup'].map((name) => row('rollup', name, rollup(name))),
  ...['esbuild-0.17', 'esbuild'].map((name) => row('esbuild', name, esbuild(name))),
  row('Parcel', 'parcel', parcel),
];
