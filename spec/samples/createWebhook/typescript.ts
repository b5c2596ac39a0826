import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const callBackToken = process.env.KAIZALA_CALLBACK_TOKEN;
if (!callBackToken) throw new Error('KAIZALA_CALLBACK_TOKEN is not set.');

const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010',
});

try {
  const { webhookId } = await kaizala.createWebhook({
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    objectType: 'Group',
    eventTypes: ['TextMessageCreated', 'JobCreated'],
    callBackUrl: process.env.KAIZALA_CALLBACK_URL ?? 'http://127.0.0.1:8080/kaizala',
    callBackToken,
  });
  console.log(webhookId);
} catch (error) {
  if (!isKaizalaApiError(error)) throw error;
  console.error(error.message, error.detail);
  process.exitCode = 1;
}
