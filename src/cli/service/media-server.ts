/** Serves the files that a recording links to, because the links of the retired service lead nowhere. */
import { randomUUID } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { misuse } from '../../common/failure.js';
import { isObject, stringOf } from '../../common/json.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { listenOnLoopback } from '../../http/listen.js';
import { ExactJson } from '../files/exact-json.js';
import { maskName } from '../output/mask-argument.js';

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

/** A server for the files in a folder, on 127.0.0.1. */
export interface MediaServer {
  /** Replaces the links to files that are in the folder. Returns the event, and the number of links without a file. */
  replaceLinks(event: string): { event: string; missing: number };
  /** Resolves when the receiver has fetched nothing for 2 s. Then closes the server. */
  close(): Promise<void>;
}

/**
 * Starts a server for the files in a folder and its subfolders. A link stands for a file if its path ends with the name
 * of the file, or if the field for the name next to it has this name.
 *
 * @throws Failure if the folder cannot be read
 */
export async function serveMedia(folder: string): Promise<MediaServer> {
  const files = filesIn(folder);
  // The name of a file can be guessed, and other programs of this machine can call the server.
  const secret = randomUUID();
  let active = performance.now();
  let open = 0;
  const server = createServer((request, response) => {
    const [, given, name = ''] = (request.url ?? '').split('/');
    const path = given === secret ? files.get(decoded(name)) : undefined;
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
  const urlOf = (name: string) => `http://127.0.0.1:${port}/${secret}/${encodeURIComponent(name)}`;
  return {
    replaceLinks(event) {
      active = performance.now();
      return replaceLinks(event, (names) => {
        const found = names.find((name) => files.has(name));
        return found === undefined ? undefined : urlOf(found);
      });
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

function filesIn(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, join(entry.parentPath, entry.name)]),
    );
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw misuse(`--media ${maskName(folder)} cannot be read: ${systemReason(error)}`);
  }
}

/** Returns the URL of the file that has one of the names, or undefined if no file has one. */
type UrlOf = (names: string[]) => string | undefined;

function replaceLinks(event: string, urlOf: UrlOf): { event: string; missing: number } {
  if (!event.includes('://')) return { event, missing: 0 };
  const exact = new ExactJson(event);
  let missing = 0;
  const replaced = (value: unknown, name: string, otherNames: string[]): unknown => {
    if (typeof value === 'string') {
      const link = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?([^/?#]+)(?:[?#].*)?$/.exec(value);
      if (!link) return value;
      const url = urlOf([decoded(link[1]!), ...otherNames]);
      if (url === undefined && /^(?:mediaUrl|url)$/.test(name)) missing += 1;
      return url ?? value;
    }
    if (Array.isArray(value)) return value.map((item) => replaced(item, '', []));
    if (!isObject(value)) return value;
    const names = [value['mediaFileName'], value['fileName']].map(stringOf).filter(Boolean);
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        replaced(inner, field, /^(?:mediaUrl|url)$/.test(field) ? names : []),
      ]),
    );
  };
  return { event: exact.stringify(replaced(exact.value, '', [])), missing };
}

/** Decodes a part of a path; a part that is not encoded correctly stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
