/**
 * Tests that the steps of the chapter "Port a Kaizala program" do what the chapter says, and that they are the same in
 * each language.
 */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { tokensOf } from '../../../scripts/docs/markdown/dialect.js';
import { description } from '../../support/descriptions.js';
import { chapterIn, partsOf, type Step, type TerminalName } from './steps.js';
import { accepts, newDesk, type Terminal } from './terminal.js';

const chapter = chapterIn('porting-a-kaizala-program.md');
const steps = partsOf(chapter, 'second')
  .filter(({ title }) => /^\d+\. /.test(title))
  .flatMap((part) => part.steps);

const token = 'example-callback-token';

describe('the chapter', () => {
  test('tests every command, and all output that it shows', () => {
    const blocks = chapter.match(/^```(sh|ts|text)$/gm)!;
    expect(steps).toHaveLength(blocks.length);
    expect(steps.length).toBeGreaterThan(15);
  });

  const { document, translations } = description('v1');
  const textIn = ({ tags = [] }: typeof document) =>
    tags.find(({ name }) => name === 'Porting a Kaizala program')!.description!;
  const codeIn = (markdown: string) =>
    tokensOf(markdown).flatMap((one) => (one.type === 'code' ? [`${one.lang}\n${one.text}`] : []));

  test.for([...translations.keys()])('has the same code in the language "%s"', (language) => {
    const translated = textIn(translations.get(language)!.document);
    expect(translated).not.toBe(textIn(document));
    expect(codeIn(translated)).toEqual(codeIn(textIn(document)));
  });
});

/** A copy of the folder in which a reader works, with terminals in it. */
async function newReader(context: Parameters<typeof newDesk>[0]) {
  // The folder is inside the project, because the import `kaizala-webhooks` finds the built package only there.
  const folder = mkdtempSync(join(root, 'test/samples/.run-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  const desk = await newDesk(context, folder);
  return { ...desk, terminals: { first: desk.open(), second: desk.open() } };
}

type Reader = Awaited<ReturnType<typeof newReader>>;

/** Performs a step, and checks its output. */
async function perform(step: Step, { folder, ports, normal, terminals }: Reader): Promise<void> {
  const terminalOf = (name: TerminalName) => (terminals as Record<string, Terminal>)[name]!;
  switch (step.kind) {
    case 'save':
      writeFileSync(
        join(folder, step.file),
        step.code.replace('.listen(8080,', `.listen(${ports.receiver},`),
      );
      return;
    case 'run':
      if (step.terminal === 'first') {
        terminals.first.start(step.code);
        await expect.poll(() => accepts(ports.receiver), { message: step.code }).toBe(true);
      } else expect(await terminals.second.run(step.code), terminals.second.printed).toBe(0);
      return;
    case 'expect': {
      // The lengths of the times differ, so that the columns of the lines differ, too.
      const lines = (text: string) => normal(text).replaceAll(/ {2,}/g, '  ').split('\n');
      expect(lines(terminalOf(step.terminal).printed)).toEqual(
        expect.arrayContaining(lines(step.text)),
      );
      return;
    }
    case 'interrupt':
      await terminalOf(step.terminal).interrupt();
  }
}

/** Performs all steps. */
async function performed(context: Parameters<typeof newDesk>[0]): Promise<Reader> {
  const reader = await newReader(context);
  for (const step of steps) await perform(step, reader);
  return reader;
}

const storedIn = ({ folder }: Reader) =>
  readFileSync(join(folder, 'stored.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('runs from the recording to a change notification', async (context) => {
  const reader = await performed(context);
  expect(storedIn(reader)).toEqual([
    expect.objectContaining({ eventType: 'TextMessageCreated' }),
    {
      eventId: '07d24c69-8ebd-41f3-962a-9dc14e7f30b8',
      title: 'Restock shelf 4',
      dueDateTime: '2019-01-04T17:30:00Z',
    },
    expect.objectContaining({ data: expect.objectContaining({ isUpdateResponse: false }) }),
    expect.objectContaining({ data: expect.objectContaining({ isUpdateResponse: true }) }),
    expect.objectContaining({ changeType: 'created', resource: expect.stringMatching(/^teams/) }),
  ]);
  expect(JSON.stringify(storedIn(reader))).not.toContain('example-client-state');
  await reader.terminals.first.interrupt();
  expect(reader.terminals.first.printed).not.toContain(token);
});

describe('the receiver', () => {
  const notification = (clientState?: string) => ({ clientState, resource: 'chats/1' });
  const post = (body: unknown) => ({
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const genuine = notification('example-client-state');

  test('responds to both services, and stores only what is genuine', async (context) => {
    const reader = await newReader(context);
    const start = steps.findIndex((step) => step.kind === 'run' && step.terminal === 'first');
    for (const step of steps.slice(start - 1, start + 1)) await perform(step, reader);
    const base = `http://127.0.0.1:${reader.ports.receiver}`;
    const call = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(base + path, init);
      return [response.status, await response.text(), response.headers.get('content-type')];
    };
    const plain = 'text/plain; charset=utf-8';

    // The handshakes
    const query = new URLSearchParams({ tenant: 'a', validationToken: '0+ %2B&=/?#"<ü>' });
    expect(await call(`/kaizala?${query}`)).toEqual([200, '0+ %2B&=/?#"<ü>', plain]);
    expect(await call(`/graph?${query}`, { method: 'POST' })).toEqual([
      200,
      '0+ %2B&=/?#"<ü>',
      plain,
    ]);
    expect((await call(`/kaizala?${query}`, { method: 'POST' }))[0]).toBe(401);
    expect(await call('/graph')).toEqual([405, '', plain]);

    // Change notifications
    const refused = [
      { value: [notification()] },
      { value: [notification('x')] },
      { value: [null, 1, 'a'] },
      { value: [] },
    ];
    for (const body of refused) expect((await call('/graph', post(body)))[0]).toBe(401);
    for (const body of ['', '{', '{}', 'null', '{"value":1}', ' '.repeat(2 ** 20 + 1)])
      expect((await call('/graph', post(body)))[0], body.slice(0, 5)).toBe(400);
    const mixed = { value: [notification('x'), genuine] };
    expect((await call('/graph', post(mixed)))[0]).toBe(202);
    expect(storedIn(reader)).toEqual([{ resource: 'chats/1' }]);
    await reader.terminals.first.interrupt();
    expect(reader.terminals.first.printed).toBe('');
  });

  test.for(['KAIZALA_CALLBACK_TOKEN', 'GRAPH_CLIENT_STATE'])(
    'does not start without %s',
    async (variable, context) => {
      const reader = await newReader(context);
      const start = steps.findIndex((step) => step.kind === 'run' && step.terminal === 'first');
      await perform(steps[start - 1]!, reader);
      const step = steps[start];
      const code = step?.kind === 'run' ? step.code : '';
      const without = code.replace(new RegExp(`^export ${variable}=.*\\n`, 'm'), '');
      expect(without).not.toBe(code);
      expect(await reader.terminals.second.run(without)).toBe(1);
      expect(reader.terminals.second.printed).toMatch(/GRAPH_CLIENT_STATE|callBackToken/);
    },
  );
});
