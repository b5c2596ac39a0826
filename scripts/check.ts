/** `npm run check`: checks that generated/ and README.md in the root match spec/. */
import { Failure } from '../src/common/failure.js';
import { check } from './generate/check.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  console.log('Check whether generated/ and README.md match spec/:');
  const report = await check(root);
  if (report.length > 0) throw new Failure(report.join('\n'));
  console.log('generated/ and README.md match spec/. Nothing needs to be regenerated.');
});
