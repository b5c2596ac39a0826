import { expect, test } from 'vitest';
import { callApi } from '../../src/cli/service/call-api.js';
import { emulatorValue, timeForms, timeValue } from '../../src/cli/options/option-values.js';
import { blockedPort } from '../../src/common/port.js';

test('removes any number of trailing slashes of a URL in little time', () => {
  expect(emulatorValue('http://127.0.0.1:4010//')).toBe('http://127.0.0.1:4010');
  const start = performance.now();
  const long = `http://127.0.0.1:4010${'/'.repeat(200_000)}a`;
  expect(emulatorValue(long)).toBe(long);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('accepts the times in the help, which all mean the same day', () => {
  for (const [form] of timeForms) {
    const time = new Date(Number(timeValue(form)));
    expect(time.toISOString()).toMatch(/^2030-01-31T(00|10|12):00:00.000Z$/);
  }
});

test('refuses exactly the ports that fetch refuses', async () => {
  // `fetch` checks the port, and then calls the dispatcher to connect. This dispatcher only throws, so no connection is
  // made.
  const dispatcher = {
    dispatch() {
      throw new Error('The port would be called.');
    },
  };
  for (let port = 1; port <= 11_000; port += 1) {
    const init = { dispatcher } as unknown as RequestInit;
    const error: unknown = await fetch(`http://127.0.0.1:${port}`, init).catch(
      (e: Error) => e.cause,
    );
    const isRefused = (error as Error).message === 'bad port';
    expect(blockedPort(port) !== undefined, String(port)).toBe(isRefused);
  }
});

test('reports a port that only fetch refuses as refused, not as down', async () => {
  const call = callApi({ emulator: 'http://127.0.0.1:6000' }, { env: {} }, (client) =>
    client.listWebhooks({ objectId: 'a', objectType: 'Group' }),
  );
  await expect(call).rejects.toThrow('Browsers and fetch refuse to call port 6000');
});
