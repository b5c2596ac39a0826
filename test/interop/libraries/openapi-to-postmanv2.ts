import converter from 'openapi-to-postmanv2';
import { callsOf, missingIn } from '../support/calls.js';
import { checkerOf } from '../support/schemas.js';
import type { Library } from './main.js';

interface Request {
  method: string;
  url: { path: string[]; query?: { key: string }[] };
  header: { key: string }[];
  auth?: { apikey: { key: string; value: string }[] } | null;
  body?: { raw?: string };
}

interface Item {
  item?: Item[];
  request?: Request;
}

interface Collection extends Item {
  auth: Request['auth'];
}

/** Converts a bundle to a collection of the API client Postman, and checks its requests. */
const library: Library = async ({ document }) => {
  const collection = await convert(JSON.stringify(document));
  const requests = requestsOf(collection);
  const check = checkerOf(document);
  return callsOf(document).flatMap((call) => {
    const path = call.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const made = requests.find(
      ({ method, url }) =>
        method.toLowerCase() === call.method && `/${url.path.join('/')}`.endsWith(path),
    );
    if (!made) return [`It has no request for ${call.id}.`];
    // If the request has no authorization (null or undefined), the authorization of the collection applies.
    const auth = made.auth ?? collection.auth;
    const keys = (auth?.apikey ?? []).filter(({ key }) => key === 'key').map(({ value }) => value);
    const headers = [...made.header.map(({ key }) => key), ...keys];
    const query = (made.url.query ?? []).map(({ key }) => key);
    const missing = missingIn(call, { headers, query });
    return call.body
      ? [...missing, ...check(call.body, JSON.parse(made.body?.raw ?? 'null'))]
      : missing;
  });
};

function convert(data: string): Promise<Collection> {
  // Use the examples of the bundle. By default, the library would create random values from the schemas.
  const options = { parametersResolution: 'Example' } as const;
  return new Promise((resolve, reject) => {
    converter.convertV2({ type: 'string', data }, options, (error, result) => {
      if (error || !result?.result) reject(error ?? new Error(result?.reason));
      else resolve(result.output![0]!.data as unknown as Collection);
    });
  });
}

function requestsOf({ item = [], request }: Item): Request[] {
  return [...(request ? [request] : []), ...item.flatMap(requestsOf)];
}

export default library;
