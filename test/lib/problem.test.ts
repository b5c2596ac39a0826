/** Messages name files as people do, on every system. */
import { expect, test } from 'vitest';
import { tidy } from '../../scripts/lib/problem.js';

test.for([
  ['/home/me/kaizala', '/', '/home/me/kaizala/spec/v1/a.yaml'],
  ['D:\\my repos\\kaizala', '\\', 'D:\\my repos\\kaizala\\spec\\v1\\a.yaml'],
])('a message of a tool in %s names a file of the project', ([root = '', separator, path = '']) => {
  expect(tidy(`ENOENT: no such file,\n  open '${path}' or ${path}: "\\d" `, root, separator)).toBe(
    'ENOENT: no such file, open \'spec/v1/a.yaml\' or spec/v1/a.yaml: "\\d"',
  );
});
