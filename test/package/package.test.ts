import { build, transformSync } from 'esbuild';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { sameWithoutCase } from '../support/same-without-case.js';
import { newConsumer, type Consumer } from './consumer.js';
import { cases, printed, strict, wrong } from './programs.js';

/**
 * A project in which the published package is installed with its dependencies. The package is packed only once for all
 * tests.
 */
let consumer: Consumer;

// The timeout is long, because `newConsumer` compiles the whole package, which takes 15 s on an idle machine.
beforeAll(() => {
  consumer = newConsumer();
}, 300_000);
afterAll(() => consumer.remove());

interface Manifest {
  name: string;
  dependencies: Record<string, string>;
  peerDependenciesMeta: object;
  exports: Record<string, object | string>;
}
const manifest = () =>
  JSON.parse(readFileSync(join(consumer.packed, 'package.json'), 'utf8')) as Manifest;

function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll(sep, '/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

describe('the package', () => {
  test('has a package.json without the fields that only the repository needs', () => {
    expect(Object.keys(manifest())).toEqual([
      'name',
      'version',
      'description',
      'keywords',
      'license',
      'private',
      'type',
      'sideEffects',
      'engines',
      'files',
      'bin',
      'main',
      'types',
      'typesVersions',
      'imports',
      'exports',
      'dependencies',
      'peerDependencies',
      'peerDependenciesMeta',
    ]);
    // Redocly is only for compat, and much larger than this package, so nobody gets it who does not install it.
    expect(manifest().peerDependenciesMeta).toEqual({ '@redocly/cli': { optional: true } });
    // Five of the six are only for the command line, and none of the six needs many others.
    expect(Object.keys(manifest().dependencies).length).toBeLessThanOrEqual(6);
  });

  test('does not change the package.json of the repository', () => {
    expect(consumer.manifestAfterwards).toBe(readFileSync(join(root, 'package.json'), 'utf8'));
  });

  test('contains the compiled sources, which are the same as in dist/', () => {
    const [expected, found] = [join(consumer.packed, 'dist'), join(root, 'dist')].map(
      filesBelow,
    ) as [Map<string, string>, Map<string, string>];
    const stale = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (file) => expected.get(file) !== found.get(file),
    );
    expect(stale, 'dist/ is older than the sources. Fix: run npm run prepare.').toEqual([]);
  });

  test('has only the declarations that its entry points need', () => {
    const declarations = [...filesBelow(join(consumer.packed, 'dist')).keys()].filter((file) =>
      file.endsWith('.d.ts'),
    );
    expect(declarations).toContain('src/emulator/model/emulator-options.d.ts');
    expect(declarations.filter((file) => file.startsWith('src/cli/'))).toEqual([]);
  });

  // The size is now 3,270,000 bytes. The largest parts are:
  // - 210,000: the part of the comments that explains the code to readers who do not know it
  // - 150,000: the command compat, with its rules
  // - 126,000: the library for certificates with its licences, which is bundled so that users need not install it
  // - 62,000: the page of the emulator
  // - 25,000: the contradictions between the sources
  // - 14,000: the guide in numbered steps
  // The limit leaves room for a few more events. On a disk, where each file takes whole blocks, the package needs 3.4 MB,
  // and 4.2 MB with its dependencies.
  test('has at most 3,400,000 bytes when it is unpacked', () => {
    const sizes = [...filesBelow(consumer.packed).values()].map((text) => Buffer.byteLength(text));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(3_400_000);
    // A much smaller total would mean that the wrong files were measured.
    expect(total).toBeGreaterThan(1_000_000);
  });

  test('contains only the compiled entry points, both descriptions, every schema and the READMEs', () => {
    const files = [...filesBelow(consumer.packed).keys()];
    for (const api of ['v1', 'connector']) {
      const schemas = readdirSync(join(root, `generated/${api}/schemas`));
      expect(files).toEqual(
        expect.arrayContaining(schemas.map((schema) => `generated/${api}/schemas/${schema}`)),
      );
    }
    const expected =
      /^(package\.json|(src\/(cli|client|emulator|receiver|testing)\/)?README\.md|LICENSE|CHANGELOG\.md|dist\/(src|generated)\/.*\.(c?js|d\.c?ts)|dist\/src\/emulator\/page\/index\.html|generated\/(v1|connector)\/(openapi\.(json|yaml)|schemas\/\w+\.schema\.json))$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    expect(sameWithoutCase(files)).toEqual([]);
  });

  test('passes publint', async () => {
    const check = async (pkgDir: string) => {
      const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
      return messages.map((message) => formatMessage(message, pkg, { color: false }));
    };
    expect(await check(consumer.packed)).toEqual([]);
    consumer.write('broken/package.json', '{ "name": "a", "exports": "./missing.js" }');
    expect(await check(join(consumer.folder, 'broken'))).toContainEqual(
      expect.stringContaining('does not exist'),
    );
  });

  test('passes attw with types in every entry point except the YAML files', () => {
    const attw = '@arethetypeswrong/cli/dist/index.js';
    const { output } = consumer.run(attw, consumer.tarball, '--format', 'json');
    const { analysis } = JSON.parse(output) as {
      analysis: {
        entrypoints: object;
        problems: { kind: string; entrypoint?: string; resolutionKind?: string }[];
      };
    };
    expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(8);
    const found = analysis.problems.map(
      ({ kind, entrypoint, resolutionKind }) => `${kind} ${entrypoint} ${resolutionKind}`,
    );
    // The YAML files are entry points of the package, so that tools can find them. They have no types, because no
    // program imports them.
    const untyped = ['./v1/openapi.yaml', './connector/openapi.yaml'].flatMap((entry) =>
      ['node10', 'node16-cjs', 'node16-esm', 'bundler'].map(
        (resolution) => `NoResolution ${entry} ${resolution}`,
      ),
    );
    expect(found.toSorted()).toEqual(untyped.toSorted());
  });

  test('adds nothing to a bundle that only imports it', async () => {
    const bundle = async (contents: string) => {
      const stdin = { contents, resolveDir: consumer.folder };
      const options = { stdin, bundle: true, minify: true, write: false, format: 'esm' } as const;
      // esbuild warns that the import adds no code to the bundle. Hide this warning, because the test expects exactly
      // that.
      return (await build({ ...options, logLevel: 'error' })).outputFiles[0]!.text;
    };
    for (const entry of [
      '',
      '/receiver',
      '/testing',
      '/connector',
      '/v1/types',
      '/connector/types',
      '/v1/validators',
      '/connector/validators',
    ])
      expect(await bundle(`import 'kaizala-webhooks${entry}'`), entry).toBe('');
    expect(await bundle(`export * from 'kaizala-webhooks'`)).not.toBe('');
  });
});

describe('an ES module', () => {
  test('imports every entry point of the package', () => {
    const entries = Object.keys(manifest().exports).map((entry) =>
      entry.replace('*', 'KaizalaErrorBody.schema.json').replace(/^\./, 'kaizala-webhooks'),
    );
    consumer.write(
      'main.mjs',
      `import { readFileSync } from 'node:fs';
      for (const entry of ${JSON.stringify(entries)}) {
        const url = import.meta.resolve(entry);
        if (url.endsWith('.js')) await import(url);
        else if (url.endsWith('.json')) JSON.parse(readFileSync(new URL(url), 'utf8'));
        else readFileSync(new URL(url));
        console.log('has', entry);
      }`,
    );
    expect(consumer.print('main.mjs').trim().split('\n')).toEqual(
      entries.map((entry) => `has ${entry}`),
    );
  });

  test('validates payloads with a schema of the package, as the README shows', () => {
    const sample = readFileSync(join(root, 'test/samples/validate.ts'), 'utf8');
    const { code } = transformSync(sample, { loader: 'ts', format: 'esm' });
    const validate = (payload: object) => {
      consumer.write('payload.json', JSON.stringify(payload));
      consumer.write('main.mjs', code);
      return consumer.print('main.mjs');
    };
    expect(validate(eventExamples.JobCreated)).toBe('valid\n');
    expect(validate({ ...eventExamples.JobCreated, data: { title: 4 } })).toContain('/data/title');
  });
});

const servePage = `import { createEmulator } from 'kaizala-webhooks/emulator';
    const emulator = createEmulator();
    const { url } = await emulator.listen(0);
    const page = await fetch(url + '/_emulator/');
    const [, script] = /<script type="module" src="(.*?)">/.exec(await page.text());
    const found = await fetch(url + '/_emulator/' + script);
    console.log(page.status, found.status, (await found.text()).length > 10_000);
    await emulator.close();`;

test('serves the page of the emulator', () => {
  consumer.write('main.mjs', servePage);
  expect(consumer.print('main.mjs')).toBe('200 200 true\n');
});

// Folder names that could break URLs. In a URL, the path ends at the `#` of the first name. The second name comes from
// a branch name with an encoded slash. The third name has special characters.
test.for(['c#1', 'feature%2Fx', 'Größe & 100%'])('works in a folder with the name %s', (name) => {
  consumer.write(`${name}/package.json`, '{ "type": "module" }');
  consumer.write(`${name}/main.mjs`, servePage);
  consumer.write(`${name}/wrong.json`, '{ "eventType": "JobCreated" }');
  const modules = `${name}/node_modules/kaizala-webhooks`;
  cpSync(consumer.packed, join(consumer.folder, modules), { recursive: true });
  expect(consumer.print(`${name}/main.mjs`)).toBe('200 200 true\n');
  const command = `${modules}/dist/src/cli/main.js`;
  const validate = () => consumer.print(command, 'validate', `${name}/wrong.json`);
  const finding = { status: 1, stdout: expect.stringContaining('/data is missing') as string };
  expect(validate).toThrow(expect.objectContaining(finding));
});

test('gives a CommonJS module the same modules for every entry point as an ES module', () => {
  consumer.write(
    'main.cjs',
    `const { createClient, isKaizalaRequestError } = require('kaizala-webhooks');
    const { isConnectorEventType } = require('kaizala-webhooks/connector');
    const { createReceiver } = require('kaizala-webhooks/receiver');
    const { exampleEvent, handshake } = require('kaizala-webhooks/testing');
    require('kaizala-webhooks/emulator').createEmulator();
    const receiver = createReceiver({ token: 'a', fallback() {} });
    handshake(receiver).then(({ accepted }) => console.log(accepted, exampleEvent('JobCreated').eventType));
    const types = ['v1', 'connector'].map((api) => require('kaizala-webhooks/' + api + '/types'));
    const { openapi } = require('kaizala-webhooks/v1/openapi.json');
    console.log(openapi, isConnectorEventType('Group'), types.flatMap(Object.keys).length);
    const kaizala = createClient({ accessToken: 'a', endpointUrl: 'http://127.0.0.1:4010' });
    kaizala.deleteWebhook('').catch((error) => console.log(isKaizalaRequestError(error)));
    import('kaizala-webhooks').then((imported) =>
      setTimeout(() => console.log(imported.createClient === createClient), 100));`,
  );
  expect(consumer.print('main.cjs')).toBe('3.1.1 false 0\ntrue\ntrue JobCreated\ntrue\n');
});

test('validates a payload with the command of the package', () => {
  const { bin } = JSON.parse(readFileSync(join(consumer.packed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const command = join(consumer.packed, bin['kaizala-webhooks']!);
  expect(consumer.print(command, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  const validate = (payload: object) => {
    consumer.write('payload.json', JSON.stringify(payload));
    return consumer.print(command, 'validate', 'payload.json', '--format', 'json');
  };
  expect(() => validate(eventExamples.JobCreated)).not.toThrow();
  expect(() => validate({ ...eventExamples.JobCreated, data: { title: 4 } })).toThrow(
    'Command failed',
  );
});

describe('TypeScript', () => {
  const compilers = [
    // This compiler does not check the declaration files, because it needs 4 s for them and for the declarations of Node.
    // The native compiler checks them in 0.3 s.
    { compiler: 'typescript', options: { skipLibCheck: true } },
    { compiler: 'typescript-native', options: {} },
  ];
  function compileIn(compiler: string, compilerOptions: object, files: Record<string, string>) {
    rmSync(join(consumer.folder, 'out'), { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) consumer.write(file, text);
    const config = { compilerOptions, files: Object.keys(files) };
    consumer.write('tsconfig.json', JSON.stringify(config));
    return consumer.run(`${compiler}/bin/tsc`, '--pretty', 'false');
  }

  describe.for(compilers)('compiles a program with $compiler and', ({ compiler, options }) => {
    test.for(cases)('$resolution', ({ compilerOptions, files, runs }) => {
      const all = { ...strict, ...options, ...compilerOptions };
      expect(compileIn(compiler, all, files)).toEqual({ status: 0, output: '' });
      for (const file of runs) expect(consumer.print(file), file).toBe(printed);
    });
  });

  test('reports the errors of a wrong program', () => {
    const { compilerOptions } = cases[0]!;
    const all = { ...strict, ...compilerOptions };
    const { output } = compileIn('typescript-native', all, { 'wrong.mts': wrong });
    expect(output.match(/^wrong\.mts\S+ error TS\d+/gm)).toHaveLength(8);
  });
});
