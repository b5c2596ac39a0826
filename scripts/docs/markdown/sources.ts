/** The register of sources: what the keys of `x-provenance` stand for. */
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
  /** How certain it makes a statement. */
  certainty: 'documented' | 'observed' | 'assumed';
  /** Where it can be read, at the commit that was read; several for what several programs show. */
  places: { label: string; url: string }[];
}

export function sourcesOf(document: Document): Source[] {
  const entries = Object.entries(document['x-sources'] ?? {}) as [string, Registered][];
  return entries.map(([key, source]) => ({
    key,
    title: source.title,
    // A span of time is written as in ISO 8601, with a slash.
    date: source.date?.replace('/', ' – ') ?? '',
    certainty: key === 'assumed' ? key : key.startsWith('observed') ? 'observed' : 'documented',
    places: [source, ...(source.repositories ?? [])].flatMap((one) => placeOf(one as Registered)),
  }));
}

/** GitHub is where all of them are. */
function placeOf({ repository, path, commit }: Registered): Source['places'] {
  if (repository === undefined) return [];
  const url = `https://github.com/${repository}`;
  const label = path ? `${repository}/${path}` : repository;
  if (commit === undefined) return [{ label, url }];
  const at = path ? `blob/${commit}/${encodeURI(path)}` : `tree/${commit}`;
  return [{ label, url: `${url}/${at}` }];
}
