/**
 * Simulates AWS Lambda: converts each HTTP request to the event that a REST API, an HTTP API or a function URL of AWS
 * would create, and calls the Lambda function with it. AWS publishes the format of these events, but no program that
 * creates them.
 *
 * Arguments: the program with the function, the version of the format, and optionally `base64` or `bare`. `base64`
 * encodes every body. `bare` omits the headers, like the test events in the AWS console of a REST API.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const [file, form, variant] = process.argv.slice(2) as [
  string,
  '1.0' | '2.0',
  'bare' | 'base64' | undefined,
];
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: object) => Promise<APIGatewayProxyStructuredResultV2>;
};

createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const isBase64Encoded = variant === 'base64' || 'content-encoding' in request.headers;
  const body = bytes.toString(isBase64Encoded ? 'base64' : 'utf8');
  const event = form === '1.0' ? first(request) : second(request);
  // If the request has no body, the field `body` is null in format 1.0, and missing in format 2.0.
  const given = bytes.length > 0 ? { body } : form === '1.0' ? { body: null } : {};
  const bare = variant === 'bare' ? { headers: null, multiValueHeaders: null } : {};
  const result = await handler({ ...event, ...given, ...bare, isBase64Encoded });
  const decoded = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>);
  response.end(decoded);
}).listen();

/** Returns the event that a REST API creates (format 1.0): the header names are unchanged, and the query is decoded. */
function first({ method, url, rawHeaders }: IncomingMessage): object {
  const { pathname, searchParams } = new URL(url!, 'http://127.0.0.1');
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers[rawHeaders[index]!] = rawHeaders[index + 1]!;
    (multiValueHeaders[rawHeaders[index]!] ??= []).push(rawHeaders[index + 1]!);
  }
  const names = [...new Set(searchParams.keys())];
  const several = (name: string) => searchParams.getAll(name);
  return {
    version: '1.0',
    httpMethod: method,
    path: pathname,
    resource: pathname,
    headers,
    multiValueHeaders,
    queryStringParameters:
      names.length > 0
        ? Object.fromEntries(names.map((name) => [name, several(name).at(-1)]))
        : null,
    multiValueQueryStringParameters:
      names.length > 0 ? Object.fromEntries(names.map((name) => [name, several(name)])) : null,
    pathParameters: null,
    stageVariables: null,
    requestContext: { httpMethod: method, path: pathname },
  };
}

/**
 * Returns the event that an HTTP API or a function URL creates (format 2.0): the header names are in lower case, and
 * the query is not decoded.
 */
function second({ method, url, headers }: IncomingMessage): object {
  const { pathname, search, searchParams } = new URL(url!, 'http://127.0.0.1');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    ...(search !== '' && { queryStringParameters: Object.fromEntries(searchParams) }),
    requestContext: { http: { method, path: pathname } },
  };
}
