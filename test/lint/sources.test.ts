/** What is wrong with the text of one source; each rule has cases. */
import { resolve } from 'node:path';
import { ambiguousScalars } from '../../scripts/lint/ambiguous-scalars.js';
import { readCases } from './cases.js';
import { runCases } from './runner.js';

const cases = readCases(resolve(import.meta.dirname, 'sources'));

runCases(['ambiguous-scalar'], cases, ({ files }) =>
  Promise.resolve([...files].flatMap(([file, text]) => ambiguousScalars(file, text))),
);
