/** The bodies of requests that a browser, a proxy or a request inspector has recorded. */
import { type Document, documentIn } from '../files/document.js';
import { stringValueOf } from '../files/json-lexer.js';
import { JsonReader } from '../files/json-reader.js';
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
}

const recordings: readonly Recording[] = [
  {
    // http://www.softwareishard.com/blog/har-12-spec/
    format: 'HAR',
    sign: /^\/log\/entries$/,
    body: /^(\/log\/entries\/\d+\/(?:request\/postData|response\/content))\/text$/,
  },
  {
    // https://docs.webhook.site/api/requests.html
    format: 'webhook.site',
    sign: /^(?:\/data)?(?:\/\d+)?\/token_id$/,
    body: /^((?:\/data)?(?:\/\d+)?)\/content$/,
  },
  {
    // The fields of requestb.in are in its source: https://github.com/Runscope/requestbin
    // Pipedream, which continues it, names some of them differently, and can give the body as a value and as a string.
    format: 'RequestBin',
    sign: /^(?:\/data)?(?:\/\d+)?(?:\/event)?\/(?:remote_addr|client_ip)$|^\/interactions\/\d+\/method$/,
    body: /^((?:\/data|\/interactions)?(?:\/\d+)?(?:\/event)?)\/(?:body|body_?[rR]aw)$/,
  },
];

/** The last names of all patterns. Pointers are compared only for these names, because they take time to build. */
const names = new Set(
  'entries text encoding token_id content remote_addr client_ip method body bodyRaw body_raw'.split(
    ' ',
  ),
);

/** A text without any of these has no recording. The check is much faster than a search for the pointers. */
const hint = /"(?:entries|token_id|remote_addr|client_ip|interactions)"/;

/** A body, as a string or as a JSON value. */
interface Body {
  start: number;
  end: number;
  isString: boolean;
}

/** If the source, which is valid JSON, is a recording, returns the bodies in it. */
export function recordingIn(
  source: Source,
): { format: RecordingFormat; documents: Iterable<Document> } | undefined {
  const { text } = source;
  if (!hint.test(text)) return undefined;
  let found: Recording | undefined;
  const bodies = new Map<Recording, Map<string, Body>>();
  const encodings = new Map<string, string>();
  /** The body that is being read, if it is an object or a list. */
  let open: { body: Body; level: number } | undefined;
  const reader = new JsonReader(text);
  while (reader.next()) {
    const { kind, level, start, end } = reader;
    if (open && kind === 'end' && level === open.level) {
      open.body.end = end;
      open = undefined;
    }
    if (open || kind === 'name' || kind === 'end' || !names.has(reader.key ?? '')) continue;
    const { pointer } = reader;
    found ??= recordings.find(({ sign }) => sign.test(pointer));
    if (pointer.endsWith('/encoding') && kind === 'string')
      encodings.set(pointer.slice(0, -'/encoding'.length), text.slice(start + 1, end - 1));
    for (const recording of recordings) {
      const owner = recording.body.exec(pointer)?.[1];
      if (owner === undefined || (kind !== 'string' && kind !== 'begin')) continue;
      const body = { start, end, isString: kind === 'string' };
      if (kind === 'begin') open = { body, level };
      // If a request has its body twice, prefer the string, because it is the original text.
      const ofRecording = bodies.get(recording) ?? new Map<string, Body>();
      bodies.set(recording, ofRecording);
      if (body.isString || !ofRecording.get(owner)?.isString) ofRecording.set(owner, body);
    }
  }
  if (!found) return undefined;
  const documents = documentsOf(source, bodies.get(found) ?? new Map(), encodings);
  return { format: found.format, documents };
}

function* documentsOf(
  source: Source,
  bodies: ReadonlyMap<string, Body>,
  encodings: ReadonlyMap<string, string>,
): Generator<Document> {
  const { text } = source;
  for (const [owner, { start, end, isString }] of bodies) {
    const token = text.slice(start, end);
    if (!isString) {
      yield { ...documentIn(source, { start, text: token, name: 'the body' }), isRecorded: true };
      continue;
    }
    const content = stringValueOf(token);
    const isBase64 = encodings.get(owner) === 'base64';
    const body = isBase64 ? Buffer.from(content, 'base64').toString() : content;
    // Requests without a body, such as those of the handshake, are not documents.
    if (body.trim() === '') continue;
    yield embeddedDocument(source, body, start + 1, (at) => (isBase64 ? 0 : widthAt(text, at)));
  }
}

/** Returns how many characters a character of a JSON string takes. */
function widthAt(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  return text[offset + 1] === 'u' ? 6 : 2;
}
