import { createFetchClient } from 'kaizala-webhooks/connector';

const callBackToken = process.env.KAIZALA_CALLBACK_TOKEN;
if (!callBackToken) throw new Error('KAIZALA_CALLBACK_TOKEN is not set.');

const endpoint = process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010';
const connector = createFetchClient({
  baseUrl: `${endpoint.replace(/\/$/, '')}/v1`,
  security: { accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '' },
});

const { data, error, response } = await connector.createConnectorWebhook({
  params: { header: { applicationId: process.env.KAIZALA_APPLICATION_ID ?? '' } },
  body: {
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    ObjectType: 'Group',
    eventTypes: ['JobCreated', 'JobResponse'],
    callBackUrl: process.env.KAIZALA_CALLBACK_URL ?? 'http://127.0.0.1:8080/kaizala',
    callBackToken,
  },
  signal: AbortSignal.timeout(60_000),
});
if (data) {
  console.log(data.webhookId);
} else {
  console.error(response.status, error);
  process.exitCode = 1;
}
