import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeSamplesOf, readCodeSamples } from '../../scripts/description/code-samples.js';
import { operationsOf } from '../../scripts/description/openapi.js';
import { root } from '../../scripts/lib/project.js';
import { Failure } from '../../src/common/failure.js';
import { descriptions } from '../support/descriptions.js';

describe('the samples of this project', () => {
  const samples = readCodeSamples(root);
  const operationIds = descriptions.flatMap(({ document }) =>
    [...operationsOf(document)].map(({ operation }) => operation.operationId),
  );

  test.for([...new Set(operationIds)])('exist for %s, in every language', (operationId) => {
    const found = codeSamplesOf(samples, operationId);
    const isReceiver = /^(receive|answer)/.test(operationId);
    const more = isReceiver ? ['C#'] : [];
    expect(found.map(({ label }) => label)).toEqual([
      'curl',
      'TypeScript',
      'Python',
      'PHP',
      ...more,
    ]);
    expect(found.filter(({ notRun }) => notRun).map(({ label }) => label)).toEqual(more);
    for (const { source } of found) expect(source).toMatch(/\S\n$/);
  });

  test('are all shown', () => {
    const shown = new Set(operationIds.map((operationId) => codeSamplesOf(samples, operationId)));
    const hidden = [...samples].filter(([, own]) => !shown.has(own)).map(([name]) => name);
    expect(hidden).toEqual([]);
  });

  test('have no comments, because readers of every language must understand them', () => {
    for (const [name, own] of samples)
      for (const { label, source } of own)
        expect(source, `${label} of ${name}`).not.toMatch(/^\s*(\/\/|\/\*|#(?!!\/bin\/sh\n))/m);
  });
});

describe('a folder of samples', () => {
  const files = ['curl.sh', 'typescript.ts', 'python.py', 'php.php'];
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'kaizala samples '));
    for (const name of ['createWebhook', 'receiver']) {
      mkdirSync(join(project, 'spec/samples', name), { recursive: true });
      for (const file of files) write(`${name}/${file}`, `${name} in ${file}\n`);
    }
    write('receiver/csharp.cs', 'receiver in csharp.cs\n');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const write = (path: string, text = '') =>
    writeFileSync(join(project, 'spec/samples', path), text);
  const failure = (message: string) => new Failure(message);

  test('becomes the samples of its operation, in the form that renderers read', () => {
    write('createWebhook/.curl.sh.swp');
    expect(codeSamplesOf(readCodeSamples(project), 'createWebhook')).toEqual([
      { lang: 'bash', label: 'curl', source: 'createWebhook in curl.sh\n' },
      { lang: 'typescript', label: 'TypeScript', source: 'createWebhook in typescript.ts\n' },
      { lang: 'python', label: 'Python', source: 'createWebhook in python.py\n' },
      { lang: 'php', label: 'PHP', source: 'createWebhook in php.php\n' },
    ]);
  });

  test('may have Windows line endings, which the documentation removes', () => {
    write('createWebhook/curl.sh', 'curl\r\n  --head\r\n');
    const [curl] = codeSamplesOf(readCodeSamples(project), 'createWebhook');
    expect(curl?.source).toBe('curl\n  --head\n');
  });

  test.for(['answerHandshake', 'receiveEvent', 'receiveConnectorEvent', 'receiveJobCreated'])(
    '%s has the samples of the receiver',
    (operationId) => {
      const [curl] = codeSamplesOf(readCodeSamples(project), operationId);
      expect(curl?.source).toBe('receiver in curl.sh\n');
    },
  );

  test.for(files)('is refused without %s', (file) => {
    rmSync(join(project, 'spec/samples/createWebhook', file));
    expect(() => readCodeSamples(project)).toThrow(
      failure(
        `spec/samples/createWebhook/${file} is missing; each sample exists in every language. Fix: write the file.`,
      ),
    );
  });

  test('has C#, too, if it is the folder of the receiver', () => {
    const found = codeSamplesOf(readCodeSamples(project), 'receiveEvent');
    expect(found.at(-1)).toEqual({
      lang: 'csharp',
      label: 'C#',
      source: 'receiver in csharp.cs\n',
      notRun: true,
    });
    rmSync(join(project, 'spec/samples/receiver/csharp.cs'));
    expect(() => readCodeSamples(project)).toThrow(
      failure(
        'spec/samples/receiver/csharp.cs is missing; each sample exists in every language. Fix: write the file.',
      ),
    );
  });

  test('is refused with C# if it is another folder', () => {
    write('createWebhook/csharp.cs');
    expect(() => readCodeSamples(project)).toThrow(
      /^spec\/samples\/createWebhook\/csharp\.cs is not a/,
    );
  });

  test('is refused with an unknown file', () => {
    write('receiver/ruby.rb');
    expect(() => readCodeSamples(project)).toThrow(
      failure(
        'spec/samples/receiver/ruby.rb is not a code sample; expected curl.sh, typescript.ts, python.py, php.php, csharp.cs. Fix: rename or delete the file.',
      ),
    );
  });

  test('is refused if it is a file', () => {
    write('notes.md');
    expect(() => readCodeSamples(project)).toThrow(
      failure(
        'spec/samples/notes.md is a file, but code samples are in folders. Fix: move or delete the file.',
      ),
    );
  });

  test('is refused if it is missing', () => {
    const samples = readCodeSamples(project);
    expect(() => codeSamplesOf(samples, 'receivePayment')).not.toThrow();
    expect(() => codeSamplesOf(samples, 'pauseWebhook')).toThrow(
      failure(
        'pauseWebhook has no code samples. Fix: add spec/samples/pauseWebhook/ with curl.sh, typescript.ts, python.py, php.php, and the test that runs them.',
      ),
    );
    rmSync(join(project, 'spec'), { recursive: true });
    expect(() => readCodeSamples(project)).toThrow(
      failure('spec/samples is missing. Fix: create the folder.'),
    );
  });
});
