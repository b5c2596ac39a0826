/** Frameworks that are only reported: they never fail the job. */
import { lostCase, parsedCase, prefixCase } from './cases.js';
import {
  at,
  behind,
  below,
  type Host,
  hostRecipe,
  plain,
  prefixed,
  read,
  same,
  versionOf,
} from './host.js';
import { startNitro, startProgram, startWithNode } from './start.js';

export const reportOnlyHosts: Host[] = [
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
  {
    name: 'h3 2',
    version: versionOf('h3-2'),
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
    recipe: hostRecipe('functions-framework'),
    files: { 'package.json': '{ "type": "module", "main": "server.ts" }\n' },
    packages: same('@google-cloud/functions-framework'),
    start: startProgram('@google-cloud/functions-framework/build/src/main.js', '--target=kaizala'),
    // This framework has its own variants, because it always parses the body, and calls the function for every path.
    variants: [plain, { path: below, cases: [prefixCase] }, { path: at, cases: [parsedCase] }],
  },
];
