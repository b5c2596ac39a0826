/** The score of Redocly for how well a program can use the descriptions. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';

/**
 * The lowest score that each bundle may have. The list keeps v1 under 90: its fields have few limits, because nothing
 * that is received may be refused. The only call of the connector keeps its score low, because all events of its
 * callback count for that call.
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
