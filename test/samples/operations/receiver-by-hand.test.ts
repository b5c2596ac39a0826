/** Tests the code sample in curl that sends a handshake and a delivery to a receiver. */
import { expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { serve } from '../../client/server.js';
import { receiverOf, token } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { type Environment, runSample } from './run-sample.js';

function run(url: string, variables: Environment = { KAIZALA_CALLBACK_TOKEN: token }) {
  return runSample('receiver', 'curl.sh', { KAIZALA_CALLBACK_URL: url, ...variables });
}

test('delivers the example of the description to a receiver that passes the handshake', async () => {
  const { receiver, unhandled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const outcome = await run(`${url}?depot=north`);
  expect(outcome).toEqual({ code: 0, stdout: '200\n', stderr: '' });
  expect(unhandled.map(({ event }) => event)).toEqual([eventExamples.TextMessageCreated]);
});

test('fails when the receiver refuses the delivery', async () => {
  const { url } = await serveReceiver(receiverOf().receiver);
  const outcome = await run(url, { KAIZALA_CALLBACK_TOKEN: 's3cr3t-wrong' });
  expect(outcome).toMatchObject({ code: 22, stdout: expect.stringMatching(/401\n$/) });
  expect(outcome.stdout + outcome.stderr).not.toContain('s3cr3t');
});

test('delivers nothing to a receiver that does not echo the token', async () => {
  const { url, seen } = await serve((_, response) => response.end('"482915306174"'));
  expect(await run(url)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The receiver does not echo the validation token.\n',
  });
  expect(seen).toMatchObject([{ method: 'GET', url: '/?validationToken=482915306174' }]);
});

test.for([{}, { KAIZALA_CALLBACK_TOKEN: '' }])('delivers nothing with %o', async (variables) => {
  const { receiver, unhandled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const { code, stderr } = await run(url, variables);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain('KAIZALA_CALLBACK_TOKEN');
  expect(unhandled).toEqual([]);
});
