/** The frameworks that can fail the job if their result changes. */
import { cases, lostCase, pageCase, parsedCase, prefixCase } from './cases.js';
import {
  at,
  behind,
  below,
  type Host,
  hostRecipe,
  plain,
  prefixed,
  recipe,
  same,
  versionOf,
} from './host.js';
import { startNext, startWithNode } from './start.js';

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

/**
 * The tsconfig.json of the Next.js project: the important part of the file that create-next-app writes. The build adds
 * the rest.
 */
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
    // With these packages, the build of Next.js also checks the types of the recipe.
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

export const frameworks: Host[] = [
  express(4, 'express4'),
  express(5, 'express'),
  {
    name: 'Fastify',
    version: versionOf('fastify'),
    recipe: recipe('fastify'),
    packages: same('fastify'),
    start: startWithNode,
    // There is no case for a parsed body, because the receiver runs before the parser of Fastify.
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
  next(15, 'next15'),
  next(16, 'next'),
];
