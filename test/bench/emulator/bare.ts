import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { validateCreateWebhookRequest } from '../../../generated/v1/compiled-validators.js';
import { withLoopbackAsHttps } from '../../../src/common/loopback.js';

/**
 * The least that creates webhooks: no router, no limits, and no reasons.
 *
 * @param webhooks where they are kept
 * @param agrees asks the receiver
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
      answerJson(response, 200, { accessToken });
      return;
    }
    if (request.url !== '/v1/webhook' || request.method !== 'POST') {
      answerJson(response, 404, { message: 'Not here.' });
      return;
    }
    const connector = tokens.get(String(request.headers['accesstoken']));
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      if (connector === undefined) {
        answerJson(response, 401, { message: 'Nobody.' });
        return;
      }
      const body = parsed(text);
      if (!validateCreateWebhookRequest(withLoopbackAsHttps(body, true))) {
        answerJson(response, 400, { message: 'Not valid.' });
        return;
      }
      const settings = body as { callBackUrl: string };
      const create = () => {
        const webhookId = randomUUID();
        webhooks.set(webhookId, { ...settings, connector });
        answerJson(response, 200, { webhookId });
      };
      if (!agrees) create();
      else
        agrees(settings.callBackUrl).then(
          (agreed) => (agreed ? create() : answerJson(response, 400, { message: 'No echo.' })),
          () => answerJson(response, 400, { message: 'No answer.' }),
        );
    });
  };
}

/** JSON, or undefined, which no validator lets pass. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function answerJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
