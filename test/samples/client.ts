import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const kaizala = createClient({
  tokenEndpoint: 'http://127.0.0.1:4010', // the emulator; there is no default, because the service is retired and its domain can change owners
  credentials: {
    applicationId: process.env.KAIZALA_APPLICATION_ID ?? 'any', // the emulator accepts any value
    applicationSecret: process.env.KAIZALA_APPLICATION_SECRET ?? 'any',
    refreshToken: process.env.KAIZALA_REFRESH_TOKEN ?? 'any',
  },
  onRefreshToken: (refreshToken) => saveSecret('KAIZALA_REFRESH_TOKEN', refreshToken),
});

try {
  const { webhookId, done } = await kaizala.ensureWebhook({
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    objectType: 'Group',
    eventTypes: ['TextMessageCreated', 'JobCreated'],
    callBackUrl: 'http://127.0.0.1:8080/kaizala', // must be https, except on this machine
    callBackToken: process.env.KAIZALA_CALLBACK_TOKEN,
  });
  console.log(`${webhookId}: ${done}`);
} catch (error) {
  if (isKaizalaApiError(error)) console.error(error.message);
  else throw error;
}

async function saveSecret(name: string, value: string): Promise<void> {
  // Save the new refresh token in your secret store, because it makes the old one invalid.
  console.log(`${name} has ${value.length} characters now`);
}
