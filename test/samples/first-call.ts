import { createClient } from 'kaizala-webhooks';

const kaizala = createClient({
  tokenEndpoint: 'http://127.0.0.1:4010', // the emulator, which accepts any credentials
  credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
});
const { webhookId } = await kaizala.ensureWebhook({
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10', // a group
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:8080/kaizala', // your receiver, which must be running
  callBackToken: 'example-callback-token',
});
console.log('Created', webhookId);
