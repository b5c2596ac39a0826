/** The documentation as it would be built now, in a folder of its own: what generated/docs holds may be old. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateDocs } from '../../scripts/lib/generate/docs.js';
import { operationsOf, type Document } from '../../scripts/lib/openapi.js';
import { descriptions } from '../lib/descriptions.js';

export interface Site {
  folder: string;
  remove: () => void;
}

/** The name of the folder has a space, as a reader's may have. */
export async function writeSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala docs '));
  for (const [path, text] of await generateDocs(descriptions)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Where an operation, a callback or an event is on its page, and what has to be seen there. */
export interface Address {
  /** `managing-webhooks/createwebhook`: the renderer's address, and the id of the section. */
  id: string;
  name: string;
  summary: string;
  /** The first sentence of its own text. */
  says: string;
}

export function addressesOf(document: Document): Address[] {
  return [...operationsOf(document)].map(({ kind, path, method, operation }) => {
    const { operationId, summary = '', description = '' } = operation;
    const [tag = ''] = operation.tags as string[];
    return {
      id: `${slug(tag)}/${operationId.toLowerCase()}`,
      name: kind === 'webhook' ? path : `${method.toUpperCase()} ${path}`,
      summary,
      says: plain(description.split('\n')[0] ?? ''),
    };
  });
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** A line of Markdown as it is read. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
}
