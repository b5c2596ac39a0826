// Imports every entry point of the installed package, and receives an event of the emulator.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createClient } from 'kaizala-webhooks';
import { createEmulator } from 'kaizala-webhooks/emulator';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';
import { exampleEvent } from 'kaizala-webhooks/testing';

const manifest = new URL('package.json', import.meta.resolve('kaizala-webhooks/package.json'));
const { exports } = JSON.parse(readFileSync(manifest, 'utf8'));
for (const entry of Object.keys(exports)) {
  const name = entry
    .replace('*', 'KaizalaErrorBody.schema.json')
    .replace(/^\./, 'kaizala-webhooks');
  const url = import.meta.resolve(name);
  if (url.endsWith('.js')) await import(url);
  else readFileSync(new URL(url));
}

const emulator = createEmulator();
const { url } = await emulator.listen(0);
let received;
const receiver = createReceiver({
  token: 'example-callback-token',
  on: { JobCreated: (event) => void (received = event.eventType) },
  fallback: () => undefined,
});
const server = createServer(toNodeListener(receiver));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const kaizala = createClient({
  tokenEndpoint: url,
  credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
});
await kaizala.createWebhook({
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: `http://127.0.0.1:${server.address().port}/kaizala`,
  callBackToken: 'example-callback-token',
});
const [delivery] = await emulator.trigger('JobCreated');
await emulator.close();
await new Promise((resolve) => server.close(resolve));
// The command validates this file.
writeFileSync('event.json', JSON.stringify(exampleEvent('JobCreated')));
console.log(delivery.state, received);
