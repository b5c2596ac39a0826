// Loads every entry point of the installed package with `require`, and delivers an event to a receiver.
const { createClient } = require('kaizala-webhooks');
const { isConnectorEventType } = require('kaizala-webhooks/connector');
const { createEmulator } = require('kaizala-webhooks/emulator');
const { createReceiver } = require('kaizala-webhooks/receiver');
const { deliver, exampleEvent } = require('kaizala-webhooks/testing');
const { openapi } = require('kaizala-webhooks/v1/openapi.json');

for (const entry of [
  'fetch-client',
  'v1/types',
  'v1/validators',
  'connector/types',
  'connector/validators',
])
  require(`kaizala-webhooks/${entry}`);
createEmulator();
createClient({ accessToken: 'any', endpointUrl: 'http://127.0.0.1:9' });
if (openapi !== '3.1.1' || isConnectorEventType('Group')) throw new Error('The exports are wrong.');
const receiver = createReceiver({
  token: 'example-callback-token',
  on: { JobCreated: ({ eventType }) => console.log('delivered', eventType) },
  fallback: () => undefined,
});
void deliver(receiver, exampleEvent('JobCreated'), { token: 'example-callback-token' });
