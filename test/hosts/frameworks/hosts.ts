/** The servers and frameworks whose recipes are run, each with the ways in which an application can mount them. */
import { base64Case, type Case, cases, lostCase, parsedCase, prefixCase } from './cases.js';
import {
  type Program,
  startFunctions,
  startWithBun,
  startWithDeno,
  startWithNode,
} from './start.js';
import { versionOf } from './version.js';

/** Changes of a recipe's text: each replaces a text that is in it once. */
type Edits = readonly (readonly [from: string, to: string])[];

export interface Variant {
  edits?: Edits;
  /** Where the receiver is then: `/kaizala`. */
  path: string;
  cases: readonly Case[];
  /** Default: as the host starts. */
  start?: Program;
}

export interface Host {
  name: string;
  version: string;
  /** Our own program takes the requests, because the platform has none to install. */
  isStandIn?: true;
  /** The recipe, from the root of the project. */
  recipe: string;
  /** What the recipe and its variants import, by name, and the folder of test/hosts/node_modules that has it. */
  packages: Record<string, string>;
  start: Program;
  variants: readonly Variant[];
}

const at = '/kaizala';
const below = '/hooks/kaizala';
const recipe = (name: string) => `test/samples/receiver/${name}.ts`;
const hostRecipe = (name: string) => `test/hosts/samples/${name}.ts`;
const same = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

const plain: Variant = { path: at, cases };
const prefixed = (...edits: Edits): Variant => ({ path: below, edits, cases: [prefixCase] });
const behind = (parser: Case, ...edits: Edits): Variant => ({ path: at, edits, cases: [parser] });

/** A host that gives the receiver every path. */
const everywhere: Variant[] = [plain, { path: below, cases: [prefixCase] }];

const app = 'const app = express();\n';
const express = (version: number, folder: string): Host => ({
  name: `Express ${version}`,
  version: versionOf(folder),
  recipe: recipe('express'),
  packages: { express: folder },
  start: startWithNode,
  variants: [
    plain,
    prefixed(
      [app, 'const app = express.Router();\n'],
      ['app.listen', "express().use('/hooks', app).listen"],
    ),
    behind(parsedCase, [app, `${app}app.use(express.json());\n`]),
  ],
});

/** Where the platform, and not the recipe, decides about paths. */
const withoutPaths = cases.filter(({ name }) => name !== 'trailing slash');

const lambda = (door: string, form: string): Host => {
  const start = (...more: string[]) =>
    startFunctions('test/hosts/frameworks/lambda-host.ts', form, ...more);
  return {
    name: `AWS Lambda, ${door}`,
    version: `payload ${form}`,
    isStandIn: true,
    recipe: hostRecipe('lambda'),
    packages: {},
    start: start(),
    variants: [
      { path: at, cases: withoutPaths },
      { path: at, cases: [base64Case], start: start('base64') },
    ],
  };
};

export const hosts: Host[] = [
  express(4, 'express4'),
  express(5, 'express'),
  {
    name: 'Fastify',
    version: versionOf('fastify'),
    recipe: recipe('fastify'),
    packages: same('fastify'),
    start: startWithNode,
    // The receiver is before its parser.
    variants: [
      plain,
      prefixed(
        [
          'const app = fastify();\n',
          'const server = fastify();\nserver.register(async (app) => {\n',
        ],
        ['await app.listen', "}, { prefix: '/hooks' });\nawait server.listen"],
      ),
    ],
  },
  {
    name: 'Hono on Node',
    version: versionOf('hono'),
    recipe: recipe('hono'),
    packages: same('hono', '@hono/node-server'),
    start: startWithNode,
    variants: [
      plain,
      prefixed(['fetch: app.fetch', "fetch: new Hono().route('/hooks', app).fetch"]),
      behind(lostCase, [
        'const app = new Hono();\n',
        'const app = new Hono();\napp.use(async (context, next) => {\n  await context.req.json();\n  await next();\n});\n',
      ]),
    ],
  },
  {
    name: 'h3 1',
    version: versionOf('h3'),
    recipe: hostRecipe('h3'),
    packages: same('h3'),
    start: startWithNode,
    variants: [
      plain,
      prefixed(['toH3Listener(app)', "toH3Listener(createApp().use('/hooks', app.handler))"]),
      behind(
        lostCase,
        ['import { createApp,', 'import { createApp, eventHandler, readBody,'],
        [
          'const app = createApp();\n',
          'const app = createApp();\napp.use(eventHandler(async (event) => void (await readBody(event))));\n',
        ],
      ),
    ],
  },
  {
    name: 'Koa',
    version: versionOf('koa'),
    recipe: hostRecipe('koa'),
    packages: same('koa', 'koa-mount', '@koa/bodyparser'),
    start: startWithNode,
    variants: [
      plain,
      prefixed(
        ["from 'koa';\n", "from 'koa';\nimport mount from 'koa-mount';\n"],
        ['app.listen', "new Koa().use(mount('/hooks', app)).listen"],
      ),
      behind(
        lostCase,
        ["from 'koa';\n", "from 'koa';\nimport { bodyParser } from '@koa/bodyparser';\n"],
        ['const app = new Koa();\n', 'const app = new Koa();\napp.use(bodyParser());\n'],
      ),
    ],
  },
  lambda('REST API', '1.0'),
  lambda('HTTP API, function URL', '2.0'),
  {
    name: 'Azure Functions 4',
    version: versionOf('@azure/functions'),
    isStandIn: true,
    recipe: recipe('azure-functions'),
    packages: same('@azure/functions'),
    start: startFunctions('test/receiver/recipes/azure-host.ts'),
    variants: [{ path: '/api/kaizala', cases: withoutPaths }],
  },
];

/** The lockfile has the programs of Bun and Deno only for this platform. */
export const isComplete = process.platform === 'linux' && process.arch === 'x64';
if (isComplete)
  hosts.push(
    {
      name: 'Bun',
      version: versionOf('@oven/bun-linux-x64'),
      recipe: hostRecipe('bun-deno'),
      packages: {},
      start: startWithBun,
      variants: everywhere,
    },
    {
      name: 'Deno',
      version: versionOf('@deno/linux-x64-glibc'),
      recipe: hostRecipe('bun-deno'),
      packages: {},
      start: startWithDeno,
      variants: everywhere,
    },
  );
