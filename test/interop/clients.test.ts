/**
 * Clients that other code generators create from the bundle. The tests use each client with the emulator: they get a
 * token, and create, list, update and delete a webhook.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { credentials, emulate } from '../emulator/e2e/world.js';
import { receiverOf } from '../receiver/receiver-of.js';
import { serveReceiver } from '../support/servers.js';
import { generators } from './generators.js';
import { bundles } from './support/bundles.js';
import { compile } from './support/compile.js';
import { makeFolder } from './support/folder.js';
import { generate } from './support/generate.js';
import { runScript, tsxLoader } from './support/programs.js';

const folder = makeFolder();
const clients = [
  ['@hey-api/openapi-ts', 'hey-api'],
  ['@redocly/cli', 'redocly'],
  ['oazapfts', 'oazapfts'],
  ['orval', 'orval'],
] as const;

/** An object id with many characters that must be escaped in a query. */
const objectId = 'com.example/stock count@1?&=';

test.for(clients)(
  'the client of %s can get a token, and create, list, update and delete a webhook',
  async ([tool, file]) => {
    const target = join(folder, file);
    const generator = generators.find(({ name }) => name === tool)!;
    expect(await generate(generator, bundles[0]!, target)).toEqual([]);
    const sources = join(import.meta.dirname, 'clients');
    copyFileSync(join(sources, `${file}.ts`), join(target, 'main.ts'));
    copyFileSync(join(sources, 'scenario.ts'), join(target, 'scenario.ts'));
    writeFileSync(join(target, 'package.json'), '{"type":"module"}');
    expect((await compile(target)).rest()).toEqual([]);

    const { url, emulator } = await emulate();
    const { url: callBackUrl } = await serveReceiver(receiverOf().receiver);
    const input = JSON.stringify({ url, credentials, objectId, callBackUrl });
    const { code, lines } = await runScript(['--import', tsxLoader, 'main.ts', input], target);
    expect(code, lines.join('\n')).toBe(0);

    const webhook = { id: expect.any(String), objectId, callbackUrl: callBackUrl };
    expect(JSON.parse(lines.join('\n'))).toMatchObject([
      { status: 200, data: { endpointUrl: url } },
      { status: 200, data: { webhookId: expect.any(String) } },
      { status: 200, data: { webhooks: [{ ...webhook, active: true }] } },
      { status: 200, data: {} },
      {
        status: 200,
        data: { webhooks: [{ ...webhook, active: false, callbackContext: 'depot-south' }] },
      },
      { status: 400, data: { errorCode: 'InvalidParameters' } },
      { status: 200, data: {} },
      { status: 404, data: { message: expect.stringContaining('no webhook with this id') } },
      { status: 200, data: { webhooks: [] } },
    ]);
    expect(emulator.webhooks()).toEqual([]);
  },
);
