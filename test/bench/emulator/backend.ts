import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OpenAPIBackend, type Context, type Document } from 'openapi-backend';
import { sendJson, parsed } from './bare.js';

/**
 * openapi-backend with the description of this project, and the handlers that its documentation requires.
 *
 * @param description the file of the bundle
 * @param webhooks stores the created webhooks
 */
export async function backendListener(
  description: string,
  webhooks: Map<string, unknown>,
): Promise<RequestListener> {
  const tokens = new Map<string, string>();
  const api = new OpenAPIBackend({
    definition: JSON.parse(readFileSync(description, 'utf8')) as Document,
    apiRoot: '/v1',
    // Skip the check of the document, which supports only OpenAPI 3.0.
    quick: true,
    // Use Ajv for the dialect of OpenAPI 3.1: the default Ajv would not detect unknown fields.
    customizeAjv: (_, options) => new Ajv2020({ ...options, validateFormats: false }),
    handlers: {
      getAccessToken(context: Context, response: ServerResponse) {
        const accessToken = randomBytes(24).toString('base64url');
        tokens.set(accessToken, String(context.request.headers['applicationid']));
        sendJson(response, 200, { accessToken });
      },
      createWebhook(context: Context, response: ServerResponse) {
        const webhookId = randomUUID();
        const connector = tokens.get(String(context.request.headers['accesstoken']));
        webhooks.set(webhookId, { ...context.request.requestBody, connector });
        sendJson(response, 200, { webhookId });
      },
      validationFail: (_: Context, response: ServerResponse) =>
        sendJson(response, 400, { message: 'Not valid.' }),
      unauthorizedHandler: (_: Context, response: ServerResponse) =>
        sendJson(response, 401, { message: 'Nobody.' }),
      notFound: (_: Context, response: ServerResponse) =>
        sendJson(response, 404, { message: 'Not here.' }),
    },
    securityHandlers: {
      accessTokenHeader: (context: Context) =>
        tokens.has(String(context.request.headers['accesstoken'])),
    },
  });
  await api.init();
  return (request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const call = {
        method,
        path: url,
        headers: headers as Record<string, string | string[]>,
        body: parsed(text),
      };
      api
        .handleRequest(call, response)
        .catch((error: Error) => sendJson(response, 500, { message: error.message }));
    });
  };
}
