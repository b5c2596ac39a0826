import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { validateCreateWebhookRequest } from '../../../generated/v1/compiled-validators.js';
import { withLoopbackAsHttps } from '../../../src/common/loopback.js';

/**
 * A minimal server that creates webhooks. It has no router and no limits, and its errors give no reasons.
 *
 * @param webhooks the map into which the server puts the created webhooks
 * @param agrees makes the handshake with a receiver; without it, the server makes no handshake
 */
export function bareListener(
  webhooks: Map<string, unknown>,
  agrees?: (callBackUrl: string) => Promise<boolean>,
): RequestListener {
  const tokens = new Map<string, string>();
  return (request, response) => {
    if (request.url === '/v1/accessToken') {
      const accessToken = randomBytes(24).toString('base64url');
      tokens.set(accessToken, String(request.headers['applicationid']));
      sendJson(response, 200, { accessToken });
      return;
    }
    if (request.url !== '/v1/webhook' || request.method !== 'POST') {
      sendJson(response, 404, { message: 'Not here.' });
      return;
    }
    const connector = tokens.get(String(request.headers['accesstoken']));
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      if (connector === undefined) {
        sendJson(response, 401, { message: 'Nobody.' });
        return;
      }
      const body = parsed(text);
      if (!validateCreateWebhookRequest(withLoopbackAsHttps(body, true))) {
        sendJson(response, 400, { message: 'Not valid.' });
        return;
      }
      const settings = body as { callBackUrl: string };
      const create = () => {
        const webhookId = randomUUID();
        webhooks.set(webhookId, { ...settings, connector });
        sendJson(response, 200, { webhookId });
      };
      if (!agrees) create();
      else
        agrees(settings.callBackUrl).then(
          (agreed) => (agreed ? create() : sendJson(response, 400, { message: 'No echo.' })),
          () => sendJson(response, 400, { message: 'No response.' }),
        );
    });
  };
}

/** Parses JSON. Returns undefined if the JSON is invalid, because every validator refuses undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
