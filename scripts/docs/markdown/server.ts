import type { Server } from '../../description/openapi.js';
import { code, values } from './code.js';
import type { Context } from './context.js';
import { blocksOf, item } from './prose.js';

/**
 * Returns a list item about a server, with the variables of its URL. The URL is not a link, because the servers are
 * retired and somebody else may own the domain later.
 */
export function serverItem(server: Server, { words }: Context, label = ''): string {
  const { url, description, variables = {} } = server;
  const list = Object.entries(variables).map(([name, variable]) =>
    item(
      `${code(name)} (${words.byDefault(values([variable.default]))})`,
      blocksOf(variable.description),
    ),
  );
  // Replace the variables by their defaults, so that readers see a URL that they can call instead of a template.
  const address = url.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => variables[name]?.default ?? whole,
  );
  return item(
    label + code(address),
    blocksOf(description),
    list.length > 0 ? [list.join('\n')] : [],
  );
}

/** Returns one line with the base URLs of the API, for a page that does not contain the list of servers. */
export function serversLine(context: Context): string {
  const { document, words, link } = context;
  const urls = (document.servers ?? []).map(({ url }) => code(url)).join(` ${words.or} `);
  return urls && `- [${words.servers}](${link('servers')}): ${urls}`;
}
