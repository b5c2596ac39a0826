import { expect, test } from 'vitest';
import { bundleLocation } from '../../scripts/lint/bundle-location.js';

const operation = (operationId: string) => ({ operationId, parameters: [{ name: 'id' }] });
const bundle = {
  tags: [{ name: 'Managing webhooks' }],
  paths: { '/webhook': { post: operation('createWebhook'), put: {} } },
  webhooks: { JobCreated: { post: operation('receiveJobCreated') } },
  components: {
    schemas: { Media: { properties: { steps: { stepId: { type: 'string' } }, get: null } } },
    callbacks: { Receiver: { '{$request.body#/url}': { get: operation('answerHandshake') } } },
  },
};
const workflows = {
  workflows: [{ workflowId: 'manageWebhook', steps: [{ stepId: 'create', operationId: 'other' }] }],
};

test.for([
  [bundle, [], ''],
  [bundle, ['info', 'description'], 'info/description'],
  [bundle, ['tags', '0', 'description'], 'tag Managing webhooks, description'],
  [bundle, ['servers', '0'], 'servers/0'],
  [bundle, ['components', 'schemas'], 'components/schemas'],
  [bundle, ['components', 'schemas', 'Media'], 'schemas/Media'],
  [bundle, ['components', 'schemas', 'Gone', 'title'], 'schemas/Gone, title'],
  // In these paths, fields of the API have the same names as keywords of a description or a workflow. The function must
  // not mistake them for keywords.
  [
    bundle,
    ['components', 'schemas', 'Media', 'properties', 'steps', 'stepId'],
    'schemas/Media, properties/steps/stepId',
  ],
  [
    bundle,
    ['components', 'schemas', 'Media', 'properties', 'get'],
    'schemas/Media, properties/get',
  ],
  [bundle, ['paths', '/webhook', 'parameters', '0'], 'path /webhook, parameters/0'],
  [bundle, ['paths', '/webhook', 'put'], 'path /webhook, put'],
  [bundle, ['paths', '/webhook', 'post'], 'operation createWebhook'],
  [
    bundle,
    ['paths', '/webhook', 'post', 'parameters', '0'],
    'operation createWebhook, parameters/0',
  ],
  [bundle, ['webhooks', 'JobCreated'], 'webhooks/JobCreated'],
  [bundle, ['webhooks', 'JobCreated', 'post', 'summary'], 'operation receiveJobCreated, summary'],
  [
    bundle,
    ['components', 'callbacks', 'Receiver', '{$request.body#/url}', 'get', 'summary'],
    'operation answerHandshake, summary',
  ],
  [workflows, ['workflows', '0', 'summary'], 'workflow manageWebhook, summary'],
  [workflows, ['workflows', '0', 'steps', '0', 'description'], 'step create, description'],
] as const)('names path %# as "$2"', ([document, path, location]) => {
  expect(bundleLocation(document, path)).toBe(location);
});
