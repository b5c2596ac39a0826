import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010',
});

try {
  await kaizala.updateWebhook(process.env.KAIZALA_WEBHOOK_ID ?? '', { Active: true });
} catch (error) {
  if (!isKaizalaApiError(error)) throw error;
  console.error(error.message, error.detail);
  process.exitCode = 1;
}
