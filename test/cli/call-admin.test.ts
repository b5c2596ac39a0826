/** Calls of commands to the admin routes of an emulator. */
import { expect, test } from 'vitest';
import { callAdmin } from '../../src/cli/service/call-admin.js';
import { serveListener } from '../support/servers.js';

const isAnything = (value: unknown): value is unknown => value !== undefined;

/** Starts a server that requires a token, and records the tokens that it receives. */
async function guarded(right: string) {
  const seen: (string | undefined)[] = [];
  const url = await serveListener((request, response) => {
    seen.push(request.headers.authorization);
    const isRight = request.headers.authorization === `Bearer ${right}`;
    response.writeHead(isRight ? 200 : 401, { 'content-type': 'application/json' });
    response.end(isRight ? '{"now": 1}' : '{"message": "The header Authorization is hush."}');
  });
  return { url, seen };
}

test('sends the token from the environment, or no token if there is none', async () => {
  const { url, seen } = await guarded('right-token-right');
  const env = { KAIZALA_EMULATOR_TOKEN: 'right-token-right' };
  expect(await callAdmin(url, 'GET ', isAnything, { env })).toEqual({ now: 1 });
  await expect(callAdmin(url, 'GET ', isAnything)).rejects.toThrow(
    `The emulator at ${url} requires its token, but none was sent. Fix: set KAIZALA_EMULATOR_TOKEN to the token that emulate printed.`,
  );
  await expect(
    callAdmin(url, 'GET ', isAnything, { env: { KAIZALA_EMULATOR_TOKEN: 'wrong-token-wrong' } }),
  ).rejects.toThrow(
    /requires its token, but KAIZALA_EMULATOR_TOKEN is a different token\. Fix: set KAI/,
  );
  expect(seen).toEqual(['Bearer right-token-right', undefined, 'Bearer wrong-token-wrong']);
});

test('refuses a token that no header can carry, without repeating it', async () => {
  const { url, seen } = await guarded('right-token-right');
  const call = callAdmin(url, 'GET ', isAnything, {
    env: { KAIZALA_EMULATOR_TOKEN: 'hush-hush-hush\r\nhush' },
  });
  await expect(call).rejects.toThrow(/^KAIZALA_EMULATOR_TOKEN is not a token(?!.*hush)/);
  expect(seen).toEqual([]);
});

test('stops reading a response that exceeds the limit', async () => {
  const url = await serveListener((_, response) => {
    const piece = Buffer.alloc(2 ** 20, ' ');
    const write = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', write);
    write();
  });
  await expect(callAdmin(url, 'GET /deliveries', isAnything)).rejects.toThrow(
    /more than 50331648 bytes, the limit\. .*Fix: .*_emulator\/deliveries$/,
  );
});
