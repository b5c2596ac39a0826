import type { Document } from '../../../scripts/description/openapi.js';
import type { SampleRequest } from './verdicts.js';

/** Sends a request to a server on this machine, without following redirects. @returns the status */
export async function send(base: string, request: SampleRequest): Promise<number> {
  const { method, path, headers, query, body } = request;
  const url = new URL(base + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  await response.arrayBuffer();
  return response.status;
}

/** The path of the first server, which tools that serve a bundle add before each path. */
export function basePathOf(document: Document): string {
  const { url, variables = {} } = document.servers![0]!;
  const filled = url.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => variables[name]!.default);
  return new URL(filled).pathname.replace(/\/$/, '');
}
