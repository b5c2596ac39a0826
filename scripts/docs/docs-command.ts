import { Failure } from '../../src/common/failure.js';
import { portOf } from '../lib/port.js';
import { readOptions } from '../lib/read-options.js';
import type { SiteOptions } from './site.js';

/** The arguments of `npm run docs`. */
export interface DocsCommand extends SiteOptions {
  /** True to serve the site, and rebuild it when its sources change. */
  watch: boolean;
  port: number;
}

/** @throws Failure for unknown or invalid arguments */
export function docsCommandFrom(args: string[]): DocsCommand {
  const options = readOptions(
    args,
    {
      'base-url': {
        type: 'string',
        about: 'the address at which the pages will be, for canonical URLs',
      },
      repository: {
        type: 'string',
        about: 'the address of the repository, for a link from each page to its source',
      },
      watch: {
        type: 'boolean',
        default: false,
        about: 'serve the pages, and rebuild them when a source changes',
      },
      port: { type: 'string', about: 'with --watch: the port (default: 8080)' },
    },
    'npm run docs [-- --base-url https://example.org/docs/ --repository https://example.org/project] [-- --watch --port 8080]',
  );
  if (options.port !== undefined && !options.watch)
    throw new Failure(
      '--port was given without --watch, but only --watch serves the documentation. Fix: add --watch, or call npm start.',
    );
  const { repository, 'base-url': baseUrl } = options;
  return {
    // The URLs of the pages are relative to `baseUrl`, so it must end with a slash.
    baseUrl: baseUrl && `${addressOf('--base-url', baseUrl, 'https://example.org/docs/')}/`,
    repository: repository && addressOf('--repository', repository, 'https://example.org/project'),
    watch: options.watch,
    port: portOf('--port', options.port ?? '8080'),
  };
}

/** The URL of a site, without a slash at its end. It must not have a query, a fragment or credentials. */
function addressOf(option: string, text: string, example: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // `search` and `hash` are empty for a bare `?` or `#`, so look for these characters in `href`.
  const isPlain = url && !/[?#]/.test(url.href) && !url.username && !url.password;
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    const seen = JSON.stringify(text.replace(/\/\/[^/@]*@/, '//…@'));
    throw new Failure(
      `${option} ${seen} is not the URL of a site. Fix: give the whole URL, as in ${example}, without a query or a fragment.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
