/** Where a program is missing that the code samples need, the error names it, and says how to come by it. */
import { expect, test } from 'vitest';
import { findCurl, findPhp, findPython } from '../../support/interpreters.js';

/** A machine on which nothing may be installed. */
const machine = {
  env: { PATH: '/usr/local/bin:/opt/bin' },
  exists: (_path: string) => false,
  isRoot: false,
  isDebian: true,
  install: () => Promise.reject(new Error('nobody allowed an installation')),
};

test.for([
  { find: findCurl, command: 'curl', name: 'curl', variable: 'CURL' },
  { find: findPython, command: 'python3', name: 'python3', variable: 'PYTHON' },
  { find: findPhp, command: 'php', name: 'php-cli', variable: 'PHP' },
])('$command', async ({ find, command, name, variable }) => {
  await expect(find(machine)).rejects.toThrow(
    new RegExp(`No ${command} in .*apt-get install .* ${name}'.*${variable} where one is`),
  );
  const exists = (path: string) => [`/opt/bin/${command}`, '/opt/mine'].includes(path);
  expect(await find({ ...machine, exists })).toBe(`/opt/bin/${command}`);
  expect(await find({ ...machine, exists, env: { [variable]: '/opt/mine' } })).toBe('/opt/mine');
});
