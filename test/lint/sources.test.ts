/** Runs the test cases for the lint rules that check the text of a single source file. */
import { resolve } from 'node:path';
import { ambiguousScalars } from '../../scripts/lint/ambiguous-scalars.js';
import { readCases } from './cases.js';
import { runCases } from './runner.js';

const cases = readCases(resolve(import.meta.dirname, 'sources'));

runCases(['ambiguous-scalar'], cases, ({ files }) =>
  Promise.resolve([...files].flatMap(([file, text]) => ambiguousScalars(file, text))),
);
