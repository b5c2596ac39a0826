/** Reads the sources of a description from `x-sources`. `x-provenance` refers to them by their keys. */
import type { Document } from '../../description/openapi.js';

type Registered = NonNullable<Document['x-sources']>[string] & {
  repository?: string;
  path?: string;
  commit?: string;
  repositories?: Omit<Registered, 'title'>[];
};

export interface Source {
  key: string;
  /** Not Markdown. */
  title: string;
  date: string;
  /** How certain a statement is if this is its only source. */
  certainty: 'documented' | 'observed' | 'assumed';
  /**
   * Links to the source, at the commit that we read. If the source consists of several programs, each program has a
   * link.
   */
  links: { label: string; url: string }[];
}

export function sourcesOf(document: Document): Source[] {
  const entries = Object.entries(document['x-sources'] ?? {}) as [string, Registered][];
  return entries.map(([key, source]) => ({
    key,
    title: source.title,
    // In the description, a slash separates the first and the last date of a period, as in ISO 8601. Show a dash
    // instead.
    date: source.date?.replace('/', ' – ') ?? '',
    certainty: key === 'assumed' ? key : key.startsWith('observed') ? 'observed' : 'documented',
    links: [source, ...(source.repositories ?? [])].flatMap((one) => linksTo(one as Registered)),
  }));
}

/** Returns the links to a source. All sources are on GitHub. */
function linksTo({ repository, path, commit }: Registered): Source['links'] {
  if (repository === undefined) return [];
  const url = `https://github.com/${repository}`;
  const label = path ? `${repository}/${path}` : repository;
  if (commit === undefined) return [{ label, url }];
  const at = path ? `blob/${commit}/${encodeURI(path)}` : `tree/${commit}`;
  return [{ label, url: `${url}/${at}` }];
}
