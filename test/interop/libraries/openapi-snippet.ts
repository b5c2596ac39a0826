import snippets from 'openapi-snippet';
import { callsOf, missingIn } from '../support/calls.js';
import { checkerOf } from '../support/schemas.js';
import type { Library } from './main.js';

/** This library creates a curl command for each operation. */
const library: Library = async ({ document }) => {
  const check = checkerOf(document);
  return callsOf(document).flatMap((call) => {
    const made = snippets.getEndpointSnippets(document, call.path, call.method, ['shell_curl']);
    const curl = made.snippets[0]!.content;
    const headers = [...curl.matchAll(/--header '([\w-]+):/g)].map(([, name]) => name!);
    const [, url] = /--url '?(\S+?)'? ?(?:\\|$)/m.exec(curl)!;
    const query = new URL(url!).searchParams.keys();
    const missing = missingIn(call, { headers, query });
    const [, data = 'null'] = /--data '([^]*)'/.exec(curl) ?? [];
    return call.body ? [...missing, ...check(call.body, JSON.parse(data))] : missing;
  });
};

export default library;
