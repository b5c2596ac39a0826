import type {
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { receiver } from './receiver.js';

/** For REST APIs, for HTTP APIs with either version of the payload, and for function URLs. */
export async function handler(
  event: APIGatewayProxyEvent | APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const [method, query] =
    'rawQueryString' in event
      ? [event.requestContext.http.method, event.rawQueryString]
      : [event.httpMethod, encode(event.queryStringParameters ?? {})];
  const headers = new Headers();
  for (const [name, value = ''] of Object.entries(event.headers ?? {})) {
    // A Request cannot contain other characters, and a token does not.
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) headers.set(name, value);
  }
  const body = event.body
    ? Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
    : null;
  const request = new Request(`https://lambda.example/?${query}`, {
    method,
    headers,
    body: method === 'POST' ? body : null,
  });
  const response = await receiver.fetch(request);
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

/** Encodes the parameters again, because a REST API has decoded them. */
function encode(parameters: APIGatewayProxyEvent['queryStringParameters'] & object): string {
  const query = new URLSearchParams();
  for (const [name, value = ''] of Object.entries(parameters)) query.set(name, value);
  return query.toString();
}
