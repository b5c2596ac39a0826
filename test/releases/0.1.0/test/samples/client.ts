import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const kaizala = createClient({
  tokenEndpoint: 'http://127.0.0.1:4010/v1', // no default: the service is retired, and its domain can change hands
  credentials: {
    applicationId: process.env.KAIZALA_APPLICATION_ID ?? '',
    applicationSecret: process.env.KAIZALA_APPLICATION_SECRET ?? '',
    refreshToken: process.env.KAIZALA_REFRESH_TOKEN ?? '',
  },
  onRefreshToken: (refreshToken) => saveSecret('KAIZALA_REFRESH_TOKEN', refreshToken),
});

try {
  const { webhookId, done } = await kaizala.ensureWebhook({
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    objectType: 'Group',
    eventTypes: ['TextMessageCreated', 'JobCreated'],
    callBackUrl: 'https://hooks.example.com/kaizala',
  });
  console.log(`${webhookId}: ${done}`);
} catch (error) {
  if (isKaizalaApiError(error)) console.error(error.message, error.retryAfter);
  else throw error;
}

async function saveSecret(name: string, value: string): Promise<void> {
  // Wherever your secrets are kept: the new refresh token makes the old one void.
  console.log(`${name} has ${value.length} characters now`);
}
