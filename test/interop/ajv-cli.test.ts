/** Runs the command from the README that validates a payload, in a project that has the package installed. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { makeFolder } from './support/folder.js';
import { packageFile, runTool } from './support/programs.js';

const project = join(makeFolder(), 'project');
mkdirSync(join(project, 'node_modules'), { recursive: true });
symlinkSync(root, join(project, 'node_modules/kaizala-webhooks'), 'junction');

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, version, args] = /^npx ajv-cli@(\S+) ([^`]+)\n```$/m.exec(readme)!;

function validate(payload: unknown) {
  writeFileSync(join(project, 'payload.json'), JSON.stringify(payload));
  const words = args!.replaceAll('\\\n', '').split(/ +/);
  return runTool([packageFile('ajv-cli/dist/index.js'), ...words], project);
}

test('names the tested version of ajv-cli', () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  expect(version).toBe(dependencies['ajv-cli']);
});

test('accepts an event, and prints nothing else', async () => {
  const { code, lines } = await validate(eventExamples.JobCreated);
  expect(lines).toEqual(['payload.json valid']);
  expect(code).toBe(0);
});

test('refuses an event with a wrong field, and names the field first', async () => {
  const { data, ...event } = eventExamples.JobCreated;
  const { code, lines } = await validate({ ...event, data: { ...data, title: 5 } });
  const locations = lines.filter((line) => line.startsWith('instancePath'));
  expect(locations[0]).toBe("instancePath: '/data/title',");
  expect(locations.length).toBeLessThanOrEqual(4);
  expect(code).toBe(1);
});

test('has all the options that the schemas need', async () => {
  const options = args!.split(/\s+/).filter((word) => word.startsWith('--'));
  const schemas = join(root, 'generated/*/schemas/*.json');
  const command = [packageFile('ajv-cli/dist/index.js'), 'compile', ...options, '-s', schemas];
  const { code, lines } = await runTool(command, project);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => !/^schema \S+ is valid$/.test(line))).toEqual([]);
  expect(code).toBe(0);
});
