import type { Server } from '../../description/openapi.js';
import { code, values } from './code.js';
import type { Context } from './context.js';
import { blocksOf, item } from './prose.js';

/** A server, with the variables of its URL. The URL is not a link: the servers are retired, and domains change owners. */
export function serverItem(server: Server, { words }: Context, label = ''): string {
  const { url, description, variables = {} } = server;
  const list = Object.entries(variables).map(([name, variable]) =>
    item(
      `${code(name)} (${words.byDefault(values([variable.default]))})`,
      blocksOf(variable.description),
    ),
  );
  // Show a URL that a reader can call, and not a template.
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

/** The base URLs of the paths, for a page that does not have the list of servers. */
export function serversLine(context: Context): string {
  const { document, words, link } = context;
  const urls = (document.servers ?? []).map(({ url }) => code(url)).join(` ${words.or} `);
  return urls && `- [${words.servers}](${link('servers')}): ${urls}`;
}
