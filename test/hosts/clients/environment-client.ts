/** A client without the option `fetch`, so that it uses the `fetch` of Node. */
import { createClient } from 'kaizala-webhooks';

export const kaizala = createClient({
  accessToken: process.env.KAIZALA_ACCESS_TOKEN ?? '',
  endpointUrl: process.env.KAIZALA_ENDPOINT ?? '',
});
