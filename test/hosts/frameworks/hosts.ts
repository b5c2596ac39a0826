/** The servers and frameworks whose recipes are run, each with the ways in which an application can mount them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import {
  bareCase,
  base64Case,
  type Case,
  cases,
  lostCase,
  pageCase,
  parsedCase,
  prefixCase,
} from './cases.js';
import {
  type Start,
  startFunctions,
  startNext,
  startNitro,
  startProgram,
  startWorkerd,
  startWithBun,
  startWithDeno,
  startWithNode,
} from './start.js';
import { versionOf } from './version.js';

/** Changes of a recipe's text: each replaces a text that is in it once. */
type Edits = readonly (readonly [from: string, to: string])[];

export interface Variant {
  edits?: Edits;
  /** Files that it has beside those of the host. */
  files?: Record<string, string>;
  /** Where the receiver is then: `/kaizala`. */
  path: string;
  cases: readonly Case[];
  /** Default: as the host starts. */
  start?: Start;
}

export interface Host {
  name: string;
  version: string;
  /** Its verdict is printed and kept, and a change of it fails nothing. */
  isReportOnly?: true;
  /** Our own program takes the requests, because the platform has none to install. */
  isStandIn?: true;
  /** The recipe, from the root of the project. */
  recipe: string;
  /** Where a project has the recipe; `server.ts` unless it says otherwise. */
  program?: string;
  /** What else a project of it needs. */
  files?: Record<string, string>;
  /** The project has its packages as files, because the framework bundles them. */
  isSelfContained?: true;
  /** What the recipe and its variants import, by name, and the folder of test/hosts/node_modules that has it. */
  packages: Record<string, string>;
  start: Start;
  variants: readonly Variant[];
}

const at = '/kaizala';
const below = '/hooks/kaizala';
const recipe = (name: string) => `test/samples/receiver/${name}.ts`;
const hostRecipe = (name: string) => `test/hosts/samples/${name}.ts`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const same = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

const plain: Variant = { path: at, cases };
const prefixed = (...edits: Edits): Variant => ({ path: below, edits, cases: [prefixCase] });
const behind = (parser: Case, ...edits: Edits): Variant => ({ path: at, edits, cases: [parser] });

const asCases = ['${event.data.title}', 'due ${event.data.dueDate}'] as const;

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
      { path: at, cases: [bareCase], start: start('bare') },
    ],
  };
};

/** What matters of the tsconfig.json that create-next-app writes; the rest is added by the build. */
const nextSettings =
  '{ "compilerOptions": { "strict": true, "noEmit": true, "jsx": "preserve", "module": "esnext", "moduleResolution": "bundler" } }\n';

const next = (version: number, folder: string): Host => ({
  name: `Next.js ${version}`,
  version: versionOf(folder),
  recipe: hostRecipe('next'),
  program: 'app/kaizala/route.ts',
  files: {
    'package.json': '{ "private": true }\n',
    'tsconfig.json': nextSettings,
    'app/layout.tsx':
      'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
    'app/page.tsx': 'export default function Page() {\n  return <h1>The depot</h1>;\n}\n',
  },
  isSelfContained: true,
  packages: {
    next: folder,
    // With these, the build also checks the types of the recipe.
    ...same('react', 'react-dom', 'typescript', '@types/node', '@types/react'),
  },
  start: startNext,
  variants: [
    { path: at, cases: [...cases, pageCase] },
    {
      path: below,
      files: { 'next.config.mjs': "export default { basePath: '/hooks' };\n" },
      cases: [prefixCase],
    },
  ],
});

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
    isReportOnly: true,
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
  next(15, 'next15'),
  next(16, 'next'),
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

hosts.push(
  {
    name: 'workerd',
    version: versionOf('workerd'),
    recipe: hostRecipe('worker'),
    files: { 'durable-object.ts': read(hostRecipe('durable-object')) },
    packages: {},
    start: startWorkerd,
    variants: [
      // The recipe's own handler prints something else than the cases look for.
      { ...plain, edits: [asCases] },
      { path: below, edits: [asCases], cases: [prefixCase] },
    ],
  },
  {
    name: 'h3 2',
    version: versionOf('h3-2'),
    isReportOnly: true,
    recipe: hostRecipe('h3-2'),
    packages: { h3: 'h3-2' },
    start: startWithNode,
    variants: [
      plain,
      prefixed(['serve(app,', "serve(new H3().mount('/hooks', app),"]),
      behind(lostCase, [
        'const app = new H3();\n',
        'const app = new H3();\napp.use(async (event, next) => {\n  await event.req.json();\n  return next();\n});\n',
      ]),
    ],
  },
  {
    name: 'Nitro 2',
    version: versionOf('nitropack'),
    isReportOnly: true,
    recipe: hostRecipe('nitro'),
    program: 'routes/kaizala.ts',
    files: { 'receiver.ts': read('test/samples/receiver/receiver.ts') },
    packages: same('nitropack', 'h3'),
    start: startNitro,
    variants: [
      plain,
      {
        path: below,
        files: { 'nitro.config.ts': "export default { baseURL: '/hooks/' };\n" },
        cases: [prefixCase],
      },
      {
        path: at,
        files: {
          'middleware/read.ts':
            "import { defineEventHandler, readBody } from 'h3';\n\nexport default defineEventHandler(async (event) => void (await readBody(event)));\n",
        },
        cases: [lostCase],
      },
    ],
  },
  {
    name: 'NestJS on Express',
    version: versionOf('@nestjs/core'),
    isReportOnly: true,
    recipe: hostRecipe('nest'),
    packages: same('@nestjs/core', '@nestjs/common', '@nestjs/platform-express'),
    start: startWithNode,
    variants: [
      plain,
      prefixed(["'/kaizala'", "'/hooks/kaizala'"]),
      behind(parsedCase, ["app.use('/kaizala'", "app.useBodyParser('json');\napp.use('/kaizala'"]),
    ],
  },
  {
    name: 'hapi',
    version: versionOf('@hapi/hapi'),
    isReportOnly: true,
    recipe: hostRecipe('hapi'),
    packages: same('@hapi/hapi'),
    start: startWithNode,
    variants: [
      plain,
      prefixed(
        [
          'app.route({',
          "await app.register({\n  name: 'hooks',\n  register: (hooks: typeof app) => hooks.route({",
        ],
        ['});\nawait app.start', "}),\n}, { routes: { prefix: '/hooks' } });\nawait app.start"],
      ),
    ],
  },
  {
    name: 'Functions Framework',
    version: versionOf('@google-cloud/functions-framework'),
    isReportOnly: true,
    recipe: hostRecipe('functions-framework'),
    files: { 'package.json': '{ "type": "module", "main": "server.ts" }\n' },
    packages: same('@google-cloud/functions-framework'),
    start: startProgram('@google-cloud/functions-framework/build/src/main.js', '--target=kaizala'),
    // Its parser has always read the body, and it calls the function at every path.
    variants: [plain, { path: below, cases: [prefixCase] }, { path: at, cases: [parsedCase] }],
  },
);

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
