import { isDeepStrictEqual } from 'node:util';
import { requestExamples, responseExamples } from '../../../generated/v1/examples.js';
import type { AnyFetch, Connect, Program, WebhookOwner } from './contestants.js';

/**
 * The endpoint and the token that every compared client uses. `fetch` is replaced, so no request reaches this endpoint.
 */
export const endpoint = 'https://kaizala.example.com';
export const token = 'example-access-token';
const request = requestExamples['createWebhook.group'];
const owner: WebhookOwner = { objectId: request.objectId, objectType: request.objectType };

/** The operations to compare: the call, the response that it gets, the expected result, and the expected request. */
export const operations = {
  listWebhooks: {
    call: (program: Program) => program.listWebhooks(owner),
    response: responseExamples['listWebhooks.200'],
    gives: responseExamples['listWebhooks.200'].webhooks as unknown,
    sends: {
      method: 'GET',
      url: `${endpoint}/v1/webhook?${new URLSearchParams({ ...owner })}`,
      token,
      type: undefined as string | undefined,
      body: undefined as unknown,
    },
  },
  createWebhook: {
    call: (program: Program) => program.createWebhook(request),
    response: responseExamples['createWebhook.200'],
    gives: responseExamples['createWebhook.200'] as unknown,
    sends: {
      method: 'POST',
      url: `${endpoint}/v1/webhook`,
      token,
      type: 'application/json',
      body: request as unknown,
    },
  },
};

/**
 * Checks that a client does the same work as the other clients: it makes exactly one request with the expected content,
 * returns the expected result, and fails if the response is an error.
 *
 * @throws Error that names the client, the operation and the difference
 */
export async function verifyContestant(name: string, connect: Connect): Promise<void> {
  for (const [operation, { call, response, gives, sends }] of Object.entries(operations)) {
    const requests: Request[] = [];
    const fetch = (status: number, body: unknown): AnyFetch => {
      return async (input, init) => {
        requests.push(new Request(input, init ?? {}));
        return Response.json(body, { status });
      };
    };
    const same = (what: string, seen: unknown, expected: unknown) => {
      if (isDeepStrictEqual(seen, expected)) return;
      throw new Error(
        `${name}, ${operation}: ${what} is ${JSON.stringify(seen)}; the others have ${JSON.stringify(expected)}.`,
      );
    };

    same(
      'the result',
      await call(connect({ fetch: fetch(200, response), endpoint, token })),
      gives,
    );
    same('the number of requests', requests.length, 1);
    const seen = await read(requests[0]!);
    for (const property of Object.keys(sends) as (keyof typeof sends)[]) {
      same(`the ${property} of the request`, seen[property], sends[property]);
    }

    const failing = connect({
      fetch: fetch(404, responseExamples['error.404']),
      endpoint,
      token,
    });
    const outcome = await call(failing).then(
      () => 'success',
      () => 'error',
    );
    same('the outcome of a 404', outcome, 'error');
  }
}

async function read({ method, url, headers, body }: Request) {
  return {
    method,
    url,
    token: headers.get('accessToken'),
    type: body ? headers.get('content-type')?.split(';')[0] : undefined,
    body: body ? ((await new Response(body).json()) as unknown) : undefined,
  };
}
