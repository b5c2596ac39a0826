import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { serveDocs } from '../../scripts/docs/serve.js';
import { filesIn } from '../../scripts/docs/served-files.js';
import { listening, portsFrom } from '../../scripts/lib/port.js';
import { Failure } from '../../src/common/failure.js';
import { portOf } from '../support/servers.js';

test.for<[string[], number, number, number]>([
  [[], 8080, 4010, 4011],
  [['--port', '0'], 0, 4010, 4011],
  [['--port=65535'], 65_535, 4010, 4011],
  [['--emulator-port', '0'], 8080, 0, 4011],
  [['--receiver-port', '0'], 8080, 4010, 0],
  [['--emulator-port', '81', '--port=82', '--receiver-port=83'], 82, 81, 83],
])('parses %j as %d, %d and %d', ([args, port, emulatorPort, receiverPort]) => {
  expect(portsFrom(args)).toEqual({ port, emulatorPort, receiverPort });
});

test.for<[string[], string]>([
  [['--port', 'eighty'], '--port "eighty" is not a port; expected a whole number from 0'],
  [['--port', '65536'], '--port "65536" is not a port'],
  [['--port', '80.5'], '--port "80.5" is not a port'],
  [['--port', '0x50'], '--port "0x50" is not a port'],
  [['--port='], '--port "" is not a port'],
  [['--emulator-port', 'x'], '--emulator-port "x" is not a port'],
  [['--receiver-port', 'x'], '--receiver-port "x" is not a port'],
  [['--port', '6000'], 'refuse to call port 6000'],
  [['--port', '-1'], 'Usage: npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]'],
  [['--port'], 'Usage: npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]'],
  [['--prot', '80'], "Unknown option '--prot'"],
  [['80'], 'Usage: npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]'],
])('refuses %j', ([args, message]) => {
  expect(() => portsFrom(args)).toThrow(Failure);
  expect(() => portsFrom(args)).toThrow(message);
});

test('refuses a port in use, and suggests another', async () => {
  const port = await portOf(createServer());
  const served = listening(
    serveDocs(filesIn('generated/docs'), port),
    port,
    'npm start -- --port 0',
  );
  await expect(served).rejects.toThrow(Failure);
  await expect(served).rejects.toThrow(
    `Port ${port} is in use (EADDRINUSE). Fix: try npm start -- --port 0`,
  );
});
