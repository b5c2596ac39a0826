import { expect, test } from 'vitest';
import { CallLog } from '../../src/emulator/api/call-log.js';
import type { IncomingCall } from '../../src/http/call.js';
import type { CallView } from '../../src/emulator/model/view.js';

const response = { status: 200, headers: {}, body: '' };

function logOf() {
  const told: CallView[] = [];
  const nothing = () => undefined;
  const log = new CallLog(() => 42, {
    webhook: nothing,
    newDelivery: nothing,
    delivery: nothing,
    forgottenDelivery: nothing,
    call: (call) => told.push(call),
  });
  const add = async (text: string, message?: string) => {
    const call: IncomingCall = {
      method: 'POST',
      url: '/v1/webhook?a=b',
      header: (name) => (name === 'accesstoken' ? 's3cret' : undefined),
      read: () => Promise.resolve({ text }),
    };
    const begun = log.begin(call);
    await begun.read(100_000);
    log.add(begun, '/v1/webhook', response, message);
  };
  return { log, told, add };
}

test('keeps the newest 200 calls, the oldest first, and reports each without its secrets', async () => {
  const { log, told, add } = logOf();
  for (let count = 0; count < 250; count++) await add('{}');
  const ids = log.list().map(({ callId }) => callId);
  expect(ids).toEqual(Array.from({ length: 200 }, (_, index) => String(index + 51)));
  expect([log.get('50'), log.get('51')?.body]).toEqual([undefined, '{}']);
  expect(told).toHaveLength(250);
  expect(told.slice(-200)).toEqual(log.list());
  expect(JSON.stringify(told)).not.toMatch(/s3cret|a=b|\{\}/);
  expect(log.get('250')).toEqual({
    view: expect.objectContaining({ at: 42, method: 'POST', path: '/v1/webhook', status: 200 }),
    query: '?a=b',
    headers: { accessToken: 's3cret' },
    body: '{}',
  });
});

test('drops the oldest bodies above a limit, and keeps their calls', async () => {
  const { log, add } = logOf();
  const body = 'b'.repeat(60_000);
  for (let count = 0; count < 100; count++) await add(body, 'Refused.');
  const calls = log.list().map(({ callId }) => log.get(callId)!);
  const most = Math.floor((1024 * 1024) / body.length);
  expect(calls.map((call) => call.body !== undefined)).toEqual([
    ...Array<boolean>(100 - most).fill(false),
    ...Array<boolean>(most).fill(true),
  ]);
  expect(calls.every(({ view, headers }) => view.message && headers['accessToken'])).toBe(true);
  // Dropped bodies no longer count towards the limit of the log, so the log keeps the body of a new call.
  for (let count = 0; count < 200; count++) await add('');
  await add(body);
  expect(log.get('301')?.body).toBe(body);
});
