import type { Server } from '../../description/openapi.js';
import { code, values } from './code.js';
import type { Context } from './context.js';
import { blocksOf, item } from './prose.js';

/** A server, with the variables of its URL. It is no link: the servers are retired, and domains change hands. */
export function serverItem(server: Server, { words }: Context, label = ''): string {
  const { url, description, variables = {} } = server;
  const list = Object.entries(variables).map(([name, variable]) =>
    item(
      `${code(name)} (${words.byDefault(values([variable.default]))})`,
      blocksOf(variable.description),
    ),
  );
  return item(label + code(url), blocksOf(description), list.length > 0 ? [list.join('\n')] : []);
}
