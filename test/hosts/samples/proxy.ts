import { createClient } from 'kaizala-webhooks';
import { EnvHttpProxyAgent, fetch } from 'undici';

/** Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, such as `HTTPS_PROXY=http://user:password@proxy.example:3128`. */
const dispatcher = new EnvHttpProxyAgent();

export const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? '',
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
});
