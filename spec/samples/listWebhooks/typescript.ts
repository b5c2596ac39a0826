import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010',
});

try {
  const webhooks = await kaizala.listWebhooks({
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    objectType: 'Group',
  });
  for (const { id, active, events } of webhooks) {
    console.log(id, active === false ? 'disabled' : 'active', ...events);
  }
} catch (error) {
  if (!isKaizalaApiError(error)) throw error;
  console.error(error.message, error.detail);
  process.exitCode = 1;
}
