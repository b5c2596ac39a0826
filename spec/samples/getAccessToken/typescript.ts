import { writeFileSync } from 'node:fs';
import { createClient, isKaizalaApiError } from 'kaizala-webhooks';

const tokenEndpoint = process.env.KAIZALA_ENDPOINT ?? 'http://127.0.0.1:4010';
const kaizala = createClient({
  tokenEndpoint,
  credentials: {
    applicationId: process.env.KAIZALA_APPLICATION_ID ?? '',
    applicationSecret: process.env.KAIZALA_APPLICATION_SECRET ?? '',
    refreshToken: process.env.KAIZALA_REFRESH_TOKEN ?? '',
  },
  onRefreshToken: (refreshToken) =>
    writeFileSync('kaizala-refresh-token', refreshToken, { mode: 0o600 }),
});

try {
  const { accessToken, endpointUrl } = await kaizala.getAccessToken();
  console.error('KAIZALA_ENDPOINT', endpointUrl ?? tokenEndpoint);
  console.log(accessToken);
} catch (error) {
  if (!isKaizalaApiError(error)) throw error;
  console.error(error.message, error.detail);
  process.exitCode = 1;
}
