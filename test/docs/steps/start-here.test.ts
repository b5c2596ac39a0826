/**
 * Tests that every command of the chapter "Start here" does what the chapter says, with the code samples of each
 * programming language.
 */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { chapterIn, partsOf, type TerminalName } from './steps.js';
import { accepts, newDesk } from './terminal.js';

const languages = ['TypeScript', 'Python', 'PHP'];
const chapter = chapterIn('getting-started.md');
const parts = partsOf(chapter);
const isNumbered = ({ title }: { title: string }) => /^\d+\. /.test(title);

describe('the chapter', () => {
  test('has its steps in order, and tests every command', () => {
    const numbers = parts.filter(isNumbered).map(({ title }) => Number.parseInt(title, 10));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const others = parts.filter((part) => !isNumbered(part) && part.steps.length > 0);
    expect(others.map(({ title }) => title)).toEqual(['Quick start', 'Use another language']);
    const found = parts.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'run');
    expect(found).toHaveLength(chapter.match(/^ *```sh/gm)!.length);
  });

  test('has each labelled block in every language, in the same order', () => {
    const labels = parts.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'run' && step.label ? [step.label] : [])),
    );
    const boxes = Array.from({ length: labels.length / languages.length }, () => languages);
    expect(labels).toEqual(boxes.flat());
    expect(boxes.length).toBeGreaterThan(5);
  });

  test.for([
    '```python\na\n```',
    '```text\na\n```',
    'A. First.\n\n```text\na\n```',
    'A. First.\n\n```ts\na\n```',
  ])('refuses a block without an instruction: %j', (block) => {
    expect(() => partsOf(`## 1. A\n\n${block}\n`)).toThrow(/block/);
  });
});

test('the quick start takes three commands', async (context) => {
  const { normal, open } = await newDesk(context);
  const { steps } = parts.find(({ title }) => title === 'Quick start')!;
  const commands = steps.flatMap((step) => (step.kind === 'run' ? step.code.split('\n') : []));
  expect(commands).toHaveLength(3);
  const [service, receiver, third] = [open(), open(), open()];
  service.start(commands[0]!);
  await expect.poll(() => normal(service.printed)).toContain('The emulator: http://127.0.0.1:4010');
  receiver.start(commands[1]!);
  await expect.poll(() => service.printed).toMatch(/^POST \/v1\/webhook {2}200$/m);
  expect(await third.run(commands[2]!), third.printed).toBe(0);
  await expect.poll(() => receiver.printed).toMatch(/JobCreated {2}from/);
  await receiver.interrupt();
  await service.interrupt();
});

test('generates clients in other languages with one command', async (context) => {
  const { open } = await newDesk(context);
  const { steps } = parts.find(({ title }) => title === 'Use another language')!;
  const [step] = steps;
  expect(steps).toEqual([expect.objectContaining({ kind: 'run', label: '' })]);
  // Run the command in a temporary folder, because the command creates the folder `clients`. This folder must not
  // appear in the folder of the project.
  const clone = mkdtempSync(join(tmpdir(), 'start-here-'));
  context.onTestFinished(() => rmSync(clone, { recursive: true }));
  symlinkSync(join(root, 'generated'), join(clone, 'generated'));
  const terminal = open();
  const code = step?.kind === 'run' ? step.code : '';
  expect(await terminal.run(`cd '${clone}'\n${code}`), terminal.printed).toBe(0);
  expect(readdirSync(join(clone, 'clients')).toSorted()).toEqual([
    'Kaizala.java',
    'kaizala.go',
    'kaizala.php',
    'kaizala.py',
  ]);
});

test.concurrent.for(languages)('runs each step in %s', async (language, context) => {
  // Use `context.expect`, because the tests run concurrently, and the global `expect` belongs to the test that started
  // last.
  const { normal, open, ports } = await newDesk(context);
  const terminals = { first: open(), second: open(), third: open() };
  // For each terminal, the number of output lines that earlier steps have matched, so that no line is matched twice.
  const read: Record<TerminalName, number> = { first: 0, second: 0, third: 0 };
  let checked = 0;
  for (const { title, steps } of parts.filter(isNumbered))
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'save') throw new Error(`${title} saves a file, but no test does.`);
      const terminal = terminals[step.terminal];
      const stepName = `${title}, ${step.kind} in the ${step.terminal} terminal`;
      if (step.kind === 'interrupt') await terminal.interrupt();
      else if (step.kind === 'expect') {
        const wanted = normal(step.text);
        if (step.terminal === 'third')
          context.expect(normal(terminal.printed), stepName).toBe(`${wanted}\n`);
        else {
          const lines = () => normal(terminal.printed).split('\n').slice(read[step.terminal]);
          await context.expect.poll(lines, { message: stepName }).toContain(wanted);
          read[step.terminal] += lines().indexOf(wanted) + 1;
        }
        checked++;
      } else if (!step.label || step.label === language) {
        if (step.terminal === 'third') {
          const next = steps[index + 1];
          const fails = next?.kind === 'expect' && next.text.includes('retrying');
          context
            .expect(await terminal.run(step.code), `${stepName}: ${terminal.printed}`)
            .toBe(fails ? 1 : 0);
        } else {
          terminal.start(step.code);
          read[step.terminal] = 0;
          // Wait until the program listens on its port. A reader also needs some time to switch to the next terminal.
          const port = step.terminal === 'first' ? ports.emulator : ports.receiver;
          await context.expect.poll(() => accepts(port), { message: stepName }).toBe(true);
        }
      }
    }
  context.expect(checked).toBe(10);
  await terminals.second.interrupt();
  await terminals.first.interrupt();
});
