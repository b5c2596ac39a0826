import { expect, test } from 'vitest';
import { Failure } from '../../scripts/lib/failure.js';
import { portFrom } from '../../scripts/lib/docs/port.js';

test.each([
  [[], 8080],
  [['--port', '0'], 0],
  [['--port=65535'], 65_535],
])('%j asks for %d', (args, port) => {
  expect(portFrom(args)).toBe(port);
});

test.each([
  [['--port', 'eighty'], '--port "eighty" is no port: give a whole number from 0'],
  [['--port', '65536'], '--port "65536" is no port'],
  [['--port', '80.5'], '--port "80.5" is no port'],
  [['--port', '0x50'], '--port "0x50" is no port'],
  [['--port='], '--port "" is no port'],
  [['--port', '-1'], 'Usage: npm start [-- --port 8080]'],
  [['--port'], 'Usage: npm start [-- --port 8080]'],
  [['--prot', '80'], "Unknown option '--prot'"],
  [['80'], 'Usage: npm start [-- --port 8080]'],
])('%j is refused', (args, message) => {
  expect(() => portFrom(args)).toThrow(Failure);
  expect(() => portFrom(args)).toThrow(message);
});
