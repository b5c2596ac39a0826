/** The compared documentation tools. Each of them has pages with the same content. */
import { join } from 'node:path';
import type { Document, Operation } from '../../../scripts/description/openapi.js';
import { serveFolder } from './serve.js';
import type { Target } from './visit.js';

/** The paths at which a documentation tool shows the event `JobResponse` and the introduction of v1. */
interface Pages {
  event: string;
  overview: string;
  /** A selector that matches the headings of events. */
  eventHeadings: string;
}

export type ContestantName = 'ours' | 'Redoc' | 'Scalar' | 'Starlight' | 'Swagger UI';

const contestants: Record<ContestantName, Pages> = {
  ours: { event: 'v1/events/JobResponse/', overview: 'v1/', eventHeadings: 'h1' },
  Redoc: {
    event: 'v1.html#/receiving-events-of-jobs/receivejobresponse',
    overview: 'v1.html',
    eventHeadings: 'h1, h2',
  },
  Scalar: {
    event: '#tag/receiving-events-of-jobs/webhook/POST/jobresponse',
    overview: '',
    eventHeadings: 'h3',
  },
  Starlight: { event: 'v1/webhooks/receivejobresponse/', overview: 'v1/', eventHeadings: 'h1' },
  'Swagger UI': {
    event: '#/webhooks/receiveJobResponse',
    overview: '',
    eventHeadings: '.opblock-summary-description',
  },
};

export const contestantNames = Object.keys(contestants) as ContestantName[];

/** The pages of one documentation tool that the benchmark compares: an event and the introduction. */
export type Targets = Record<'event' | 'overview', Target>;

/**
 * Returns the pages of a documentation tool: their URLs on `site`, and their headings, which come from the API
 * description in `document`.
 */
function targetsOf(name: ContestantName, site: string, document: Document): Targets {
  const { event, overview, eventHeadings } = contestants[name];
  // On the pages of this project (`ours`), the heading is the `eventType`. On other pages, it is the summary of the
  // operation.
  const heading = name === 'ours' ? 'JobResponse' : jobResponse(document).summary!;
  return {
    event: { url: site + event, heading, headings: eventHeadings },
    overview: { url: site + overview, heading: document.info.title, headings: 'h1, h2' },
  };
}

/** Returns the URLs of the pages of this project that Lighthouse scores. The key is the name that the results show. */
export function scoredPages(site: string): Map<string, string> {
  return new Map(
    Object.entries({
      'the landing page': '',
      'an event': contestants.ours.event,
      'an operation': 'v1/operations/createWebhook/',
      'a chapter of the guide': 'v1/guide/getting-started/',
      'reference.html': 'v1/reference.html',
    }).map(([kind, path]) => [`ours, ${kind}`, site + path]),
  );
}

/**
 * Returns texts that the page of an event must show: when the event happens, the properties of its `data`, and a value
 * from its example.
 */
export function textsOfEvent(document: Document): string[] {
  const [sentence = ''] = jobResponse(document).description!.split('\n');
  const { value } = document.components!.examples!['JobResponse']!;
  const { data } = value as { data: Record<string, unknown> };
  return [sentence, ...Object.keys(data), String(data['title'])];
}

function jobResponse(document: Document): Operation {
  return document.webhooks!['JobResponse']!['post'] as Operation;
}

export interface Contestants {
  /** The root URL of each server, with a trailing slash. */
  sites: Record<ContestantName, string>;
  targets: Record<ContestantName, Targets>;
  close(): void;
}

/**
 * Starts one server for the folder of each documentation tool. The tools cannot share a server, because the pages of a
 * tool may use paths that begin at the root of their server.
 */
export async function serveContestants(folder: string, document: Document): Promise<Contestants> {
  const served = await Promise.all(
    contestantNames.map(async (name) => [name, await serveFolder(join(folder, name))] as const),
  );
  const each = <T>(of: (name: ContestantName, url: string) => T) =>
    Object.fromEntries(served.map(([name, { url }]) => [name, of(name, url)])) as Record<
      ContestantName,
      T
    >;
  return {
    sites: each((_, url) => url),
    targets: each((name, url) => targetsOf(name, url, document)),
    close: () => served.forEach(([, { close }]) => close()),
  };
}
