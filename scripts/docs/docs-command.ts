import { Failure } from '../../src/common/failure.js';
import { portOf } from '../lib/port.js';
import { readOptions } from '../lib/read-options.js';

/** What `npm run docs` is asked for. */
export interface DocsCommand {
  /** Where the site will be, with a slash at its end. */
  baseUrl: string | undefined;
  /** To serve the site, and make it anew when spec/ changes. */
  watch: boolean;
  port: number;
}

/** @throws Failure when the arguments ask for something else */
export function docsCommandFrom(args: string[]): DocsCommand {
  const options = readOptions(
    args,
    {
      'base-url': { type: 'string' },
      watch: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
    'npm run docs [-- --base-url https://example.org/docs/] [-- --watch --port 8080]',
  );
  if (options.port !== undefined && !options.watch)
    throw new Failure('--port says where --watch serves: add --watch, or call npm start.');
  const baseUrl = options['base-url'];
  return {
    baseUrl: baseUrl === undefined ? undefined : baseUrlOf(baseUrl),
    watch: options.watch,
    port: portOf('--port', options.port ?? '8080'),
  };
}

/** Pages lie below it, so it ends with a slash; links to it carry nothing else. */
function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    const seen = JSON.stringify(text.replace(/\/\/[^/@]*@/, '//…@'));
    throw new Failure(
      `--base-url ${seen} is no address of a site: give the whole of it, as in https://example.org/docs/, without a query or a fragment.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
