/** Reads an OpenAPI description, and refuses what cannot be compared. */
import { isObject, stringOf } from '../../common/json.js';
import type { Description } from '../../compat/nodes.js';
import { type Document, locationOf } from '../files/document.js';
import { FileFailure } from '../files/file-failure.js';
import type { Source } from '../files/sources.js';
import { readFormat } from '../formats/file-format.js';
import { maskName, maskValue } from '../output/mask-argument.js';
import { type FoundReference, referencesIn, withoutAnchors } from './references.js';

/** A description, with the document in which its parts can be located. */
export interface DescriptionFile {
  /** The name of the file for messages, such as `v0.1.0:openapi.json`. */
  name: string;
  document: Document;
  description: Description;
}

export async function readDescription(source: Source): Promise<DescriptionFile> {
  const name = source.file;
  const document = await documentIn(source);
  const { value } = document;
  if (!isObject(value) || !isDescription(value))
    throw new FileFailure(
      name,
      'is not an OpenAPI description; expected the field openapi. Fix: name a description in OpenAPI 3.1.',
    );
  const found = versionOf(value);
  if (!found.startsWith('OpenAPI 3.1.'))
    throw new FileFailure(
      name,
      `is in ${found}; expected OpenAPI 3.1. Fix: convert it, and compare two descriptions in OpenAPI 3.1.`,
    );
  const description = withoutAnchors(value);
  const references = referencesIn(description);
  const foreign = externalReference(references);
  if (foreign)
    throw new FileFailure(
      name,
      `refers to ${maskValue(foreign.reference)}; expected a bundle, in which all references begin with #. Fix: npx @redocly/cli bundle ${maskName(name)} --output bundle.json`,
      locationOf(document, foreign.pointer),
    );
  const broken = brokenReference(description, references);
  if (broken)
    throw new FileFailure(
      name,
      `refers to ${maskValue(broken.reference)}, which does not exist. Fix: correct the reference.`,
      locationOf(document, broken.pointer),
    );
  return { name, document, description };
}

/**
 * Returns the title of a description of an API, in any version; undefined if a file is something else. A directory can
 * also have other files.
 *
 * @throws FileFailure if the file may be a description, but cannot be read
 */
export async function recognizeDescription(source: Source): Promise<string | undefined> {
  // Most other files are recognized without reading them as YAML.
  if (!/(?:openapi|swagger|asyncapi)["']?\s*:/.test(source.text)) return undefined;
  const { value } = await documentIn(source);
  if (!isObject(value) || !isDescription(value)) return undefined;
  const { info } = value;
  return isObject(info) ? stringOf(info['title']) : '';
}

async function documentIn(source: Source): Promise<Document> {
  const name = source.file;
  const { format, documents } = await readFormat(source);
  const [document, ...others] = documents;
  if (!document || others.length > 0 || (format !== 'JSON' && format !== 'YAML'))
    throw new FileFailure(
      name,
      'is not one JSON or YAML document. Fix: name an OpenAPI description.',
    );
  if (document.fault)
    throw new FileFailure(
      name,
      `${document.fault.reason}${document.fault.reason.includes('Fix:') ? '' : '. Fix: correct it'}.`,
      {
        ...locationOf(document, ''),
        ...document.source.lines.positionOf(document.positions.toSource(document.fault.offset)),
      },
    );
  return document;
}

function isDescription(value: Record<string, unknown>): boolean {
  return ['openapi', 'swagger', 'asyncapi'].some((name) => value[name] !== undefined);
}

function versionOf({ openapi, swagger, asyncapi }: Record<string, unknown>): string {
  if (openapi !== undefined) return `OpenAPI ${maskValue(stringOf(openapi) || String(openapi))}`;
  return swagger === undefined ? `AsyncAPI ${String(asyncapi)}` : `Swagger ${String(swagger)}`;
}

function externalReference(references: readonly FoundReference[]): FoundReference | undefined {
  return references.find(({ reference }) => !reference.startsWith('#'));
}

function brokenReference(
  description: Description,
  references: readonly FoundReference[],
): FoundReference | undefined {
  return references.find(({ reference }) => {
    if (reference === '#') return false;
    if (!reference.startsWith('#/')) return true;
    let value: unknown = description;
    for (const segment of reference.slice(2).split('/')) {
      const name = decoded(segment).replaceAll('~1', '/').replaceAll('~0', '~');
      value = isObject(value) || Array.isArray(value) ? (value as Description)[name] : undefined;
    }
    return value === undefined;
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
