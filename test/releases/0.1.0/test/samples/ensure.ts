import { createClient } from 'kaizala-webhooks';

const endpointUrl = 'http://127.0.0.1:4010';
const kaizala = createClient({ accessToken: 'example-access-token', endpointUrl });
const { webhookId } = await kaizala.ensureWebhook({
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'Group',
  eventTypes: ['TextMessageCreated', 'JobCreated'],
  callBackUrl: 'https://hooks.example.com/kaizala?depot=north',
});
console.log(webhookId);
