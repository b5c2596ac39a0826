/** Checks the score that Redocly gives the descriptions. The score measures how well programs can use a description. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';

/**
 * The lowest score that each bundle may have. The score of v1 is under 90 because of the operation that lists webhooks.
 * Limits on fields raise the score, but the fields in the response of this operation have few limits, because the
 * schemas must accept all received data. The score of the connector is low, because it has only one operation, and all
 * events in the callback of that operation count for the operation's score.
 */
test.for([
  ['v1', 87],
  ['connector', 76],
] as const)('%s scores at least %d', ([name, least]) => {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const args = [cli, 'score', `generated/${name}/openapi.yaml`, '--format', 'json'];
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const printed = execFileSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { agentReadiness } = JSON.parse(/^\{[^]*^\}/m.exec(printed)![0]) as {
    agentReadiness: number;
  };
  expect(agentReadiness).toBeGreaterThanOrEqual(least);
});
