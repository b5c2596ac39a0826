import { createClient, isKaizalaApiError, isKaizalaProtocolError } from 'kaizala-webhooks';

const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010',
});

try {
  await kaizala.deleteWebhook(process.env.KAIZALA_WEBHOOK_ID ?? '');
} catch (error) {
  if (isKaizalaApiError(error)) console.error(error.message, error.detail);
  else if (isKaizalaProtocolError(error)) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
