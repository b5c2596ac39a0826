/** `npm run check`: compares generated/ and the root's README.md with spec/. */
import { Failure } from '../src/common/failure.js';
import { check } from './generate/check.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  console.log('Does anything need to be regenerated?');
  const report = await check(root);
  if (report.length > 0) throw new Failure(report.join('\n'));
  console.log('No: generated/ and README.md match spec/.');
});
