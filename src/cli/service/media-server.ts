/** Serves the files that a recording links to, because the links of the retired service lead nowhere. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isObject, stringOf } from '../../common/json.js';
import { listenOnLoopback } from '../../http/listen.js';
import { ExactJson } from '../files/exact-json.js';
import { decoded, MediaFiles } from './media-files.js';

/** The types of the files that people attached most. A receiver that gets another type must look at the name. */
const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
};

/**
 * How long the server waits for a receiver that fetches files after its response, in ms since the last delivery or
 * fetch. We chose this value.
 */
const idleTime = 2000;

/** The longest time that the server waits in total, in ms: our choice. */
const longestWait = 30_000;

export interface ReplacedLinks {
  event: string;
  /** The number of links that did not change, because the folder has no file for them. */
  missing: number;
  /** The files that fit a link equally well. Such a link did not change. One item for each link. */
  ambiguous: (readonly string[])[];
}

/** A server for the files in a folder, on 127.0.0.1. */
export interface MediaServer {
  /** Replaces the links to files that are in the folder. */
  replaceLinks(event: string): ReplacedLinks;
  /** Resolves when the receiver has fetched nothing for 2 s. Then closes the server. */
  close(): Promise<void>;
}

/**
 * Starts a server for the files in a folder and its subfolders.
 *
 * @throws Failure if the folder cannot be read
 */
export async function serveMedia(folder: string): Promise<MediaServer> {
  const files = new MediaFiles(folder);
  // The name of a file can be guessed, and other programs of this machine can call the server.
  const secret = randomUUID();
  let active = performance.now();
  let open = 0;
  const server = createServer((request, response) => {
    const [, given, ...parts] = (request.url ?? '').split('/');
    const path = given === secret ? files.onDisk(parts.map(decoded).join('/')) : undefined;
    if (path === undefined) return void response.writeHead(404).end();
    const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    open += 1;
    // An error means that the receiver stopped reading, or that the file was removed. The receiver then sees a
    // connection that is cut.
    void pipeline(request.method === 'HEAD' ? [] : createReadStream(path), response)
      .catch(() => response.destroy())
      .finally(() => {
        open -= 1;
        active = performance.now();
      });
  });
  const port = await listenOnLoopback(server, 0);
  const isUsed = () => open > 0 || performance.now() < active + idleTime;
  const urlOf = (path: string) =>
    `http://127.0.0.1:${port}/${secret}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    replaceLinks(event) {
      active = performance.now();
      return replaceLinks(event, files, urlOf);
    },
    async close() {
      const end = performance.now() + longestWait;
      while (performance.now() < end && isUsed())
        await new Promise((resolve) => setTimeout(resolve, 50));
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Matches a text that is a link and nothing else. A text with a link in it does not change. */
const link = /^https?:\/\/[^\s/]+\/.*$/;

/** The fields of a link whose name can be in another field of the same object. */
const namedLink = /^(?:mediaUrl|url)$/;

function replaceLinks(
  event: string,
  files: MediaFiles,
  urlOf: (path: string) => string,
): ReplacedLinks {
  const result: ReplacedLinks = { event, missing: 0, ambiguous: [] };
  if (!event.includes('://')) return result;
  const exact = new ExactJson(event);
  const replaced = (value: unknown, otherNames: string[]): unknown => {
    if (typeof value === 'string') {
      const found = link.test(value) && URL.canParse(value) && files.find(value, otherNames);
      if (found === false) return value;
      if (found && 'path' in found) return urlOf(found.path);
      if (found) result.ambiguous.push(found.candidates);
      else result.missing += 1;
      return value;
    }
    if (Array.isArray(value)) return value.map((item) => replaced(item, []));
    if (!isObject(value)) return value;
    const names = [value['mediaFileName'], value['fileName']].map(stringOf).filter(Boolean);
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        replaced(inner, namedLink.test(field) ? names : []),
      ]),
    );
  };
  result.event = exact.stringify(replaced(exact.value, []));
  return result;
}
