/** Checks that messages contain the path of a file relative to the project, with forward slashes on every system. */
import { expect, test } from 'vitest';
import { tidy } from '../../scripts/lib/problem.js';

test.for([
  ['/home/me/kaizala', '/', '/home/me/kaizala/spec/v1/a.yaml'],
  ['D:\\my repos\\kaizala', '\\', 'D:\\my repos\\kaizala\\spec\\v1\\a.yaml'],
])('shortens the paths of files in %s', ([root = '', separator, path = '']) => {
  expect(tidy(`ENOENT: no such file,\n  open '${path}' or ${path}: "\\d" `, root, separator)).toBe(
    'ENOENT: no such file, open \'spec/v1/a.yaml\' or spec/v1/a.yaml: "\\d"',
  );
});
