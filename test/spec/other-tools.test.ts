/**
 * Checks that tools of other projects accept the descriptions. This file runs only a few fast tools; `npm run interop`
 * runs two dozen tools.
 *
 * The tests also compare the types that the generator hey-api writes with our types. Our generator, openapi-typescript,
 * is no longer maintained. As long as the types of both generators are interchangeable, this project can change to
 * another generator.
 */
import SwaggerParser from '@apidevtools/swagger-parser';
import { createClient } from '@hey-api/openapi-ts';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../scripts/description/openapi.js';
import { root } from '../../scripts/lib/project.js';
import { description, descriptions } from '../support/descriptions.js';

describe('swagger-parser', () => {
  // Pass a copy of the document, because swagger-parser changes its input.
  const validate = (document: Document) =>
    SwaggerParser.validate(structuredClone(document) as never);

  test.for(descriptions)(
    'accepts $name and its German translation',
    async ({ document: english, translations }) => {
      for (const document of [english, translations.get('de')!.document])
        await expect(validate(document)).resolves.toMatchObject({ openapi: '3.1.1' });
    },
  );

  test('rejects a description of a server variable', async () => {
    const document = structuredClone(description('v1').document);
    const [variable] = document.servers!.flatMap(({ variables = {} }) => Object.values(variables));
    variable!.description = 'The endpoint.';
    await expect(validate(document)).rejects.toThrow(/servers.*variables/);
  });
});

/** A program that must compile with the types of hey-api and of Redocly. */
const program = `
import type { components } from './ours.js';
import type { CreateWebhookRequest, KaizalaEvent, UpdateWebhookRequest } from './hey-api/types.gen';
import type * as redocly from './redocly.js';

type Ours = components['schemas']['KaizalaEvent'];

export const there = (event: Ours): KaizalaEvent => event;
export const back = (event: KaizalaEvent): Ours => event;
// @ts-expect-error: any other event type is possible, too
export const one = (event: KaizalaEvent): Extract<Ours, { eventType: 'JobCreated' }> => event;

export function due(event: KaizalaEvent | redocly.KaizalaEvent): string | undefined {
  return event.eventType === 'JobCreated' ? event.data.dueDate : undefined;
}

// @ts-expect-error: callBackUrl is missing
export const create: CreateWebhookRequest = { objectId: 'a', objectType: 'Group', eventTypes: ['JobCreated'] };
// @ts-expect-error: callBackUrl is missing
export const same: redocly.CreateWebhookRequest = { objectId: 'a', objectType: 'Group', eventTypes: ['JobCreated'] };
// @ts-expect-error: a boolean, or its name
export const updates: (UpdateWebhookRequest | redocly.UpdateWebhookRequest)[] = [{ Active: 5 }];
`;

describe('generators of clients', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaizala clients '));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return () => rmSync(folder, { recursive: true, force: true });
  });

  test('hey-api and Redocly generate clients that compile, and the event types of hey-api equal ours', async () => {
    const input = join(root, 'generated/v1/openapi.json');
    await createClient({
      input,
      output: join(folder, 'hey-api'),
      plugins: ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript'],
      logs: { level: 'silent', file: false },
    });
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
    const made = await run([cli, 'generate-client', input, '--output', join(folder, 'redocly.ts')]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).not.toMatch(/generate-client: /);

    copyFileSync(join(root, 'generated/v1/types.ts'), join(folder, 'ours.ts'));
    writeFileSync(join(folder, 'program.ts'), program);
    const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: ['node'] };
    const modules = { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler' };
    const config = { compilerOptions: { ...compilerOptions, ...modules }, include: ['**/*'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
    expect(await run([compiler, '--project', '.', '--pretty', 'false'])).toEqual({
      code: 0,
      output: '',
    });
  });

  function run(args: string[]): Promise<{ code: number; output: string }> {
    const env = {
      ...process.env,
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      REDOCLY_TELEMETRY: 'off',
    };
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, output: stdout + stderr }),
      );
    });
  }
});
