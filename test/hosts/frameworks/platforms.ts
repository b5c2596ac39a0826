/** The platforms that can fail the job if their result changes. */
import { bareCase, base64Case, cases, prefixCase } from './cases.js';
import {
  at,
  below,
  everywhere,
  type Host,
  hostRecipe,
  plain,
  read,
  recipe,
  same,
  versionOf,
} from './host.js';
import { startFunctions, startWithBun, startWithDeno, startWorkerd } from './start.js';

/**
 * The test cases for a platform where the platform itself decides which paths reach the recipe. The case with a
 * trailing slash is missing, because it would test the platform, and not the recipe.
 */
const withoutPaths = cases.filter(({ name }) => name !== 'trailing slash');

const lambda = (source: string, form: string): Host => {
  const start = (...more: string[]) =>
    startFunctions('test/hosts/frameworks/lambda-host.ts', form, ...more);
  return {
    name: `AWS Lambda, ${source}`,
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

/**
 * A replacement in the recipe for Durable Objects: its handler prints the title, but the test cases expect the due
 * date.
 */
const printsDueDate = ['${event.data.title}', 'due ${event.data.dueDate}'] as const;

export const platforms: Host[] = [
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
  {
    name: 'workerd',
    version: versionOf('workerd'),
    recipe: hostRecipe('worker'),
    files: { 'durable-object.ts': read(hostRecipe('durable-object')) },
    packages: {},
    start: startWorkerd,
    variants: [
      { ...plain, edits: [printsDueDate] },
      { path: below, edits: [printsDueDate], cases: [prefixCase] },
    ],
  },
];

export const programs: Host[] = [
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
];
