import { openApiToBruno } from '@usebruno/converters';
import { callsOf, missingIn } from '../support/calls.js';
import { checkerOf } from '../support/schemas.js';
import type { Library } from './main.js';

interface Auth {
  mode: string;
  apikey?: { key: string } | null;
}

interface Item {
  items?: Item[];
  request?: {
    method: string;
    url: string;
    headers: { name: string }[];
    params: { name: string; type: string }[];
    auth: Auth;
    body: { json?: string | null };
  };
}

interface Collection extends Item {
  root: { request: { auth: Auth } };
}

/** Converts a bundle to a collection of the API client Bruno, and checks its requests. */
const library: Library = async ({ document }) => {
  const collection = (await openApiToBruno(document)) as Collection;
  const requests = requestsOf(collection);
  const check = checkerOf(document);
  return callsOf(document).flatMap((call) => {
    const url = `{{baseUrl}}${call.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    const made = requests.find(
      (one) => one.method.toLowerCase() === call.method && one.url.split('?')[0] === url,
    );
    if (!made) return [`It has no request for ${call.id}.`];
    const auth = made.auth.mode === 'inherit' ? collection.root.request.auth : made.auth;
    const headers = made.headers.map(({ name }) => name);
    if (auth.mode === 'apikey' && auth.apikey) headers.push(auth.apikey.key);
    const query = made.params.filter(({ type }) => type === 'query').map(({ name }) => name);
    const missing = missingIn(call, { headers, query });
    return call.body
      ? [...missing, ...check(call.body, JSON.parse(made.body.json ?? 'null'))]
      : missing;
  });
};

function requestsOf({ items = [], request }: Item): NonNullable<Item['request']>[] {
  return [...(request ? [request] : []), ...items.flatMap(requestsOf)];
}

export default library;
