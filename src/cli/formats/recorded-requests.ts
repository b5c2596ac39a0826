/** The bodies of requests that a browser, a proxy or a request inspector has recorded. */
import { type Document, documentIn } from '../files/document.js';
import { stringValueOf } from '../files/json-lexer.js';
import { JsonReader } from '../files/json-reader.js';
import { valueAt } from '../files/json-text.js';
import type { Source } from '../files/sources.js';
import { embeddedDocument } from './embedded-document.js';

/** The formats of recordings. The text is printed. */
export type RecordingFormat = 'HAR' | 'webhook.site' | 'RequestBin';

/** How a recording has its bodies. The patterns match JSON Pointers. */
interface Recording {
  format: RecordingFormat;
  /** Matches a field that only this format has. */
  sign: RegExp;
  /** Matches a body. The first group is the pointer to the object that has the body. */
  body: RegExp;
  /** Matches the time of a request. The first group begins the pointers to the bodies that have this time. */
  time: RegExp;
}

const recordings: readonly Recording[] = [
  {
    // http://www.softwareishard.com/blog/har-12-spec/
    format: 'HAR',
    sign: /^\/log\/entries$/,
    body: /^(\/log\/entries\/\d+\/(?:request\/postData|response\/content))\/text$/,
    time: /^(\/log\/entries\/\d+)\/startedDateTime$/,
  },
  {
    // https://docs.webhook.site/api/requests.html
    format: 'webhook.site',
    sign: /^(?:\/data)?(?:\/\d+)?\/token_id$/,
    body: /^((?:\/data)?(?:\/\d+)?)\/content$/,
    time: /^((?:\/data)?(?:\/\d+)?)\/created_at$/,
  },
  {
    // The fields of requestb.in are in its source: https://github.com/Runscope/requestbin
    // Pipedream, which continues it, names some of them differently, and can give the body as a value and as a string.
    format: 'RequestBin',
    sign: /^(?:\/data)?(?:\/\d+)?(?:\/event)?\/(?:remote_addr|client_ip)$|^\/interactions\/\d+\/method$/,
    body: /^((?:\/data|\/interactions)?(?:\/\d+)?(?:\/event)?)\/(?:body|body_?[rR]aw)$/,
    time: /^((?:\/data|\/interactions)?(?:\/\d+)?)\/(?:time|timestamp|indexed_at_ms)$/,
  },
];

/** The last names of all patterns. Pointers are compared only for these names, because they take time to build. */
const names = new Set(
  'entries token_id remote_addr client_ip method text content body bodyRaw body_raw encoding startedDateTime created_at time timestamp indexed_at_ms'.split(
    ' ',
  ),
);

/** A text without any of these has no recording. The check is much faster than a search for the pointers. */
const hint = /"(?:entries|token_id|remote_addr|client_ip|interactions)"/;

/** If the source, which is valid JSON, is a recording, returns the bodies in it. */
export function recordingIn(
  source: Source,
): { format: RecordingFormat; documents: Iterable<Document> } | undefined {
  const recording = hint.test(source.text) ? recordingOf(source.text) : undefined;
  return recording && { format: recording.format, documents: documentsOf(source, recording) };
}

function recordingOf(text: string): Recording | undefined {
  for (const { pointer } of valuesIn(text)) {
    const recording = recordings.find(({ sign }) => sign.test(pointer));
    if (recording) return recording;
  }
  return undefined;
}

/** Finds the values that the patterns can match. The caller must not keep the reader. */
function* valuesIn(text: string): Generator<JsonReader> {
  const reader = new JsonReader(text);
  while (reader.next())
    if (reader.kind !== 'name' && reader.kind !== 'end' && names.has(reader.key ?? ''))
      yield reader;
}

/** A body, as a string or as a JSON value. */
interface Body {
  start: number;
  text: string;
  isString: boolean;
}

/** The bodies of a recording, with the facts about them. The keys are pointers to the objects that have them. */
interface Found {
  bodies: Map<string, Body>;
  encodings: Map<string, string>;
  times: Map<string, number>;
}

function findBodies(text: string, { body, time }: Recording): Found {
  const found: Found = { bodies: new Map(), encodings: new Map(), times: new Map() };
  for (const { kind, pointer, start, end } of valuesIn(text)) {
    const token = text.slice(start, end);
    const owner = body.exec(pointer)?.[1];
    const timed = time.exec(pointer)?.[1];
    if (owner !== undefined && (kind === 'string' || kind === 'begin')) {
      const isString = kind === 'string';
      // If a request has its body twice, prefer the string, because it is the original text.
      if (isString || !found.bodies.get(owner)?.isString)
        found.bodies.set(owner, { start, text: isString ? token : valueAt(text, start), isString });
    } else if (timed !== undefined && (kind === 'string' || kind === 'number')) {
      const ms = timeOf(kind === 'string' ? stringValueOf(token) : Number(token));
      if (!Number.isNaN(ms)) found.times.set(timed, ms);
    } else if (pointer.endsWith('/encoding') && kind === 'string') {
      found.encodings.set(parentOf(pointer), stringValueOf(token));
    }
  }
  return found;
}

function* documentsOf(source: Source, recording: Recording): Generator<Document> {
  const { bodies, encodings, times } = findBodies(source.text, recording);
  for (const [owner, body] of bodies) {
    const document = documentOf(source, body, encodings.get(owner) === 'base64');
    if (!document) continue;
    const receivedAt = timeAbove(owner, times);
    const recordedAs = owner.endsWith('/response/content') ? 'response' : 'request';
    yield { ...document, recordedAs, ...(receivedAt !== undefined && { receivedAt }) };
  }
}

/** Reads a body. A request without a body, such as one of the handshake, is not a document. */
function documentOf(source: Source, { start, text, isString }: Body, isBase64: boolean) {
  if (!isString) return documentIn(source, { start, text, name: 'the body' });
  const content = stringValueOf(text);
  const body = isBase64 ? decodeBase64(content) : content;
  if (body === undefined) {
    const reason = 'the body in base64 is not UTF-8; expected JSON in UTF-8. Fix: record it again';
    const document = documentIn(source, { start, text });
    return { ...document, value: undefined, fault: { offset: 0, reason } };
  }
  if (body.trim() === '') return undefined;
  const widthAt = (offset: number) => (isBase64 ? 0 : widthIn(source.text, offset));
  return embeddedDocument(source, body, start + 1, widthAt);
}

/** Returns undefined if the bytes are not UTF-8, such as those of a picture. */
function decodeBase64(content: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
  } catch {
    return undefined;
  }
}

/** Returns how many characters a character of a JSON string takes. */
function widthIn(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  return text[offset + 1] === 'u' ? 6 : 2;
}

/** Reads a time in ms since the epoch; NaN if it is not a time. It can be seconds or milliseconds since the epoch, ISO 8601, or UTC without a zone, as in webhook.site. */
export function timeOf(time: string | number): number {
  // In seconds, this limit is the year 5138. In milliseconds, it is 1973, before any recording.
  if (typeof time === 'number') return time < 1e11 ? time * 1000 : time;
  return Date.parse(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(' ', 'T')}Z` : time,
  );
}

/** Returns the time of an object, or of an object that contains it. */
function timeAbove(pointer: string, times: ReadonlyMap<string, number>): number | undefined {
  for (let owner = pointer; owner !== ''; owner = parentOf(owner)) {
    const time = times.get(owner);
    if (time !== undefined) return time;
  }
  return times.get('');
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
