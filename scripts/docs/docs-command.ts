import { Failure } from '../../src/common/failure.js';
import { portOf } from '../lib/port.js';
import { readOptions } from '../lib/read-options.js';
import type { SiteOptions } from './site.js';

/** The arguments of `npm run docs`. */
export interface DocsCommand extends SiteOptions {
  /** To serve the site, and make it anew when its sources change. */
  watch: boolean;
  port: number;
}

/** @throws Failure when the arguments ask for something else */
export function docsCommandFrom(args: string[]): DocsCommand {
  const options = readOptions(
    args,
    {
      'base-url': { type: 'string' },
      repository: { type: 'string' },
      watch: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
    'npm run docs [-- --base-url https://example.org/docs/ --repository https://example.org/project] [-- --watch --port 8080]',
  );
  if (options.port !== undefined && !options.watch)
    throw new Failure(
      '--port was given without --watch, and nothing else serves. Fix: add --watch, or call npm start.',
    );
  const { repository, 'base-url': baseUrl } = options;
  return {
    // Pages lie below it, so it ends with a slash.
    baseUrl: baseUrl && `${addressOf('--base-url', baseUrl, 'https://example.org/docs/')}/`,
    repository: repository && addressOf('--repository', repository, 'https://example.org/project'),
    watch: options.watch,
    port: portOf('--port', options.port ?? '8080'),
  };
}

/** The address of a site without the slash at its end; links to it carry nothing else. */
function addressOf(option: string, text: string, example: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Of a query or a fragment that is empty, only its character is left.
  const isPlain = url && !/[?#]/.test(url.href) && !url.username && !url.password;
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    const seen = JSON.stringify(text.replace(/\/\/[^/@]*@/, '//…@'));
    throw new Failure(
      `${option} ${seen} is not the address of a site. Fix: give the whole of it, as in ${example}, without a query or a fragment.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
