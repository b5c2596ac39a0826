/** Reads from the outcome of a call the values that the next step needs, such as the token. */
import type { TryItCall } from '../../try-it-data.js';
import type { Outcome } from './call.js';
import type { Carried } from './carried.js';

export function carriedAfter(
  call: TryItCall,
  { request, response }: Outcome,
  before: Carried,
): Carried {
  const now = { ...before };
  if (!response) return now;
  const { status } = response;
  // The status shows that the emulator does not have this token or this webhook, so the next step must not use it.
  if (status === 401 && call.hasToken) delete now.accessToken;
  if (status === 404 && now.webhookId && request.url.includes(now.webhookId)) delete now.webhookId;
  if (status >= 400) return now;
  const body = fieldsOf(response.body);
  if (typeof body['accessToken'] === 'string') {
    const endpoint = String(body['endpointUrl']);
    now.accessToken = body['accessToken'];
    now.endpointUrl = URL.canParse(endpoint) ? endpoint : now.emulator;
    now.applicationId = request.headers.find(([name]) => name === 'applicationId')?.[1];
  }
  if (typeof body['webhookId'] === 'string') now.webhookId = body['webhookId'];
  // A `message` in the response means that the webhook was not deleted.
  if (call.method === 'DELETE' && !body['message']) delete now.webhookId;
  return now;
}

/** Parses a body. Returns an empty object if the body is not a JSON object. */
export function fieldsOf(body: string): Record<string, unknown> {
  try {
    return { ...(JSON.parse(body) as object) } as Record<string, unknown>;
  } catch {
    return {};
  }
}
