/** Checks documents against the schemas, and locates what is wrong in their files. */
import { eventTypes, isEventType } from '../../../generated/v1/events.js';
import type { SourceLocation } from '../../common/github-annotations.js';
import { isObject } from '../../common/json.js';
import { nearestName } from '../../common/nearest-name.js';
import { clipped } from '../output/clip.js';
import { maskPointer } from '../output/mask-argument.js';
import { type Document, locationIn } from '../files/document.js';
import type { FileFailure } from '../files/file-failure.js';
import type { FileFormat } from '../formats/file-format.js';
import { schemaOf, schemas } from '../files/schemas.js';

/** The rules that a finding can be about, with a description for tools that list them. */
export const rules = {
  syntax: 'A document is JSON that every program reads in the same way.',
  file: 'A file can be read, and has a known format.',
  document: 'A file has a document.',
  schema: 'The fields of a document, or --as, name its schema.',
  missing: 'An object has each required field.',
  unknown: 'A request has no other fields than those of the description.',
  wrong: 'A value matches the description.',
  'event-type': 'The type of an event is in the description.',
  limit: 'The findings of a document can be read by a person.',
} as const;

/** An error, a warning or a notice about a document, or about a file without a document. */
export interface Finding extends SourceLocation {
  /** An error fails the run. A warning is probably a typing error. A notice is probably intended. */
  kind: 'error' | 'warning' | 'notice';
  rule: keyof typeof rules;
  /** The JSON Pointer; empty for the document itself. */
  pointer: string;
  message: string;
  /** The schema that the document was checked against. */
  schema?: string;
}

/** A file, with the number of its documents and the findings that are shown. */
export interface FileReport {
  file: string;
  /** Undefined if the file has no document. */
  format?: FileFormat;
  documents: number;
  /** The number of bodies in a recording that do not belong to this API. They are not checked. */
  unrelated: number;
  findings: Finding[];
}

export interface Check {
  /** The schema of all documents. Default: determined by the fields of each document. */
  as?: string | undefined;
  /** Whether unknown event types and unknown fields are errors. */
  strict?: boolean | undefined;
}

/** The limit of findings for a document: our choice, more than a person reads at once. */
const mostFindings = 100;

/** The longest pointer that is shown, in UTF-16 units, because a name can be as long as its document. */
const longestPointer = 1000;

/** Reports a file without a document of this API. */
export function noDocument({ file, unrelated }: FileReport): Finding {
  const message =
    unrelated > 0
      ? 'no recorded body is an event, a request or a response of this API.'
      : 'the file has no document; expected a JSON value, a list of values, one value on each line, or a recording of requests.';
  return { kind: 'error', rule: 'document', file, line: 1, column: 1, pointer: '', message };
}

/** Reports a file that cannot be read, or of which the rest cannot be read. */
export function unreadable({ location, reason }: FileFailure): Finding {
  return { kind: 'error', rule: 'file', ...location, pointer: '', message: reason };
}

/** A finding whose offset in the source is known, but not yet its line and column. */
type Located = Omit<Finding, keyof SourceLocation> & { offset: number };

/** Returns the findings for a document, in the order of the file. */
export function findingsIn(document: Document, check: Check): Finding[] {
  const found = locatedIn(document, check).toSorted((a, b) => a.offset - b.offset);
  const hidden = found.length > mostFindings;
  if (hidden) found.splice(mostFindings, Infinity, tooMany(found[mostFindings]!));
  // In ascending order, so that no line of the file is counted twice.
  return found.map(({ offset, ...finding }) => ({
    ...finding,
    ...locationIn(document.source, offset),
  }));
}

function locatedIn(document: Document, { as, strict = false }: Check): Located[] {
  const { text, value, fault, positions } = document;
  const ofDocument = (message: string, offset: number): Located => ({
    kind: 'error',
    rule: 'schema',
    offset,
    pointer: '',
    message,
  });
  if (fault ? yamlDescription.test(text) : hasVersionOfOpenapi(value)) {
    const message =
      'the document is an OpenAPI description, but validate checks payloads. Fix: lint it with npx @redocly/cli lint.';
    return [ofDocument(message, positions.toSource(0))];
  }
  const faults: Located[] = fault
    ? [{ ...ofDocument(`${fault.reason}.`, positions.toSource(fault.offset)), rule: 'syntax' }]
    : [];
  // Programs that accept an ambiguous document would find the other errors, too.
  if (fault && !fault.isAmbiguous) return faults;
  const schema = as ?? (isFlattened(value) ? undefined : schemaOf(value));
  const validator = schema === undefined ? undefined : schemas.get(schema);
  if (schema === undefined || !validator) {
    const message = isFlattened(value)
      ? 'the document is not the body of a delivery, but how a Power Automate flow shows it: with paths as names, such as body/data, or with headers and body; expected the body alone, with nested objects. Fix: record triggerBody() instead of triggerOutputs() or the dynamic content.'
      : 'the fields do not show which schema the document has. Fix: name the schema with --as.';
    return [...faults, ofDocument(message, positions.find('', 'value'))];
  }
  const issues = validator.issues(value, mostFindings + 1, { strict });
  const found = issues.map(({ kind, pointer, message }): Located => ({
    kind: 'error',
    rule: kind,
    offset: positions.find(pointer, kind === 'unknown' ? 'name' : 'value'),
    pointer: clipped(maskPointer(pointer), longestPointer),
    message: sentence(message),
    schema,
  }));
  return [...faults, ...found, ...eventTypeFindings(document, schema, strict)];
}

/** Returns the message. Without a schema, the message is not about a field, so it needs no pointer. */
export function messageOf({ pointer, message, schema }: Finding): string {
  return schema === undefined ? message : `${pointer || 'the document'} ${message} [${schema}]`;
}

/** The version of OpenAPI at the beginning of a line, as in a description that is YAML. */
const yamlDescription = /^(?:openapi|swagger): */m;

/** Somebody who validates payloads and lints a description can name the wrong file. */
function hasVersionOfOpenapi(value: unknown): boolean {
  if (!isObject(value)) return false;
  return typeof value['openapi'] === 'string' || typeof value['swagger'] === 'string';
}

/** A field of an event whose name is a path, as a flow shows the fields of its trigger. */
const flattenedName =
  /^(?:(?:trigger)?body[/.](?:eventType|eventId|objectId|objectType|data)|data[/.])/i;

/** Recognizes the flattened outputs of a trigger, and its outputs with headers and body. */
function isFlattened(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { headers, body } = value;
  if (isObject(headers) && isObject(body) && 'eventType' in body) return true;
  return Object.keys(value).some((name) => flattenedName.test(name));
}

/** Adds a full stop, unless the message ends with a question. */
function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}

/** Takes the place of the first finding that is not shown. */
function tooMany({ offset, schema }: Located): Located {
  const message = `has more errors than ${mostFindings}, the limit; the others are not shown. Fix: correct these, then validate again.`;
  return {
    kind: 'error',
    rule: 'limit',
    offset,
    pointer: '',
    message,
    ...(schema ? { schema } : {}),
  };
}

/** Reports an unknown event type, which can be a new type, and is then valid, or a typing error. */
function eventTypeFindings(
  { value, positions }: Document,
  schema: string,
  strict: boolean,
): Located[] {
  if (schema !== 'Delivery' || !isObject(value)) return [];
  const { eventType } = value;
  if (typeof eventType !== 'string' || isEventType(eventType)) return [];
  const meant = nearestName(eventType, eventTypes);
  const hint = meant ? `did you mean ${meant}?` : 'it can be a new type or a typing error.';
  const message = `is not an event type in the API description; ${hint}`;
  const kind = strict ? 'error' : meant ? 'warning' : 'notice';
  const offset = positions.find('/eventType', 'value');
  return [{ kind, rule: 'event-type', offset, pointer: '/eventType', message, schema }];
}
