import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Failure, misuse } from '../../common/failure.js';
import { joinBytes } from '../../common/join-bytes.js';
import { isObject } from '../../common/json.js';
import type { DeliveryRecord } from '../../emulator.js';
import { clipped } from '../output/clip.js';
import { maskText } from '../../common/mask.js';
import { printable } from '../output/printable.js';
import { connectionFailure } from './connection-failure.js';

/**
 * How long the response may take, in ms. It comes after the first attempt of each delivery, and one of 101 copies may take
 * 10 s each: fetch gives up after 5 minutes, whatever it is told.
 */
const longestWait = 60 * 60_000;

/**
 * The longest response, in bytes. It has each delivery with its event, and JSON can write a character of the 16 MiB that
 * the emulator keeps in two or more.
 */
const longestResponse = 3 * 16 * 2 ** 20;

const path = '/_emulator/trigger';

/**
 * Lets something happen at an emulator.
 *
 * @returns the deliveries, after the first attempt of each
 * @throws Failure when nothing listens there, something else does, or it refuses
 */
export async function triggerAt(
  emulator: string,
  body: object,
  timeout = longestWait,
): Promise<DeliveryRecord[]> {
  const { origin } = new URL(emulator);
  const { status, answer } = await post(origin, JSON.stringify(body), timeout);
  const { deliveries, message } = isObject(answer) ? answer : {};
  if (status === 200 && isLog(deliveries)) return deliveries;
  if (status < 400 || status >= 500 || typeof message !== 'string')
    throw new Failure(
      `The program at ${origin} is not an emulator: its response to ${path} has status ${status}. Fix: correct --emulator.`,
    );
  const said = `The emulator refused it: ${printable(clipped(maskText(message), 2000))}`;
  throw status === 400 ? misuse(said) : new Failure(said);
}

/** Not by fetch, whose own time-outs cannot be set without another package. */
async function post(
  origin: string,
  body: string,
  timeout: number,
): Promise<{ status: number; answer: unknown }> {
  // Not AbortSignal.timeout, which stays in memory for its whole time, and there may be 10,000 calls.
  const late = new AbortController();
  const { signal } = late;
  const timer = setTimeout(() => late.abort(), timeout);
  try {
    const response = await sent(new URL(path, origin), body, signal);
    return { status: response.statusCode!, answer: jsonOf(await textOf(response, origin)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (!signal.aborted) throw connectionFailure(origin, error);
    throw new Failure(
      `The emulator at ${origin} did not respond within ${timeout / 1000} s. ${inLog(origin)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}

function sent(url: URL, body: string, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    request(url, { method: 'POST', headers, signal }, resolve).on('error', reject).end(body);
  });
}

/** @throws Failure when it is too long */
async function textOf(response: IncomingMessage, origin: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    length += piece.length;
    // Leaving the loop closes the connection.
    if (length > longestResponse)
      throw new Failure(
        `The response of the emulator at ${origin} has more than ${longestResponse} bytes, the limit; the event was sent. Fix: give --webhook, so that fewer deliveries are in a response, or send a smaller payload. ${inLog(origin)}`,
      );
    pieces.push(piece);
  }
  return new TextDecoder().decode(joinBytes(pieces));
}

function inLog(origin: string): string {
  return `The deliveries are in its log: ${origin}/_emulator/deliveries`;
}

function jsonOf(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

/** As much of the deliveries as is shown. */
function isLog(value: unknown): value is DeliveryRecord[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { eventType, webhookId, state, faults, attempts } = value;
  const texts = [eventType, webhookId, state];
  return (
    texts.every(isString) &&
    Array.isArray(faults) &&
    faults.every(isString) &&
    Array.isArray(attempts) &&
    attempts.every(isAttempt)
  );
}

function isAttempt(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { duration, status = 0, failure = '' } = value;
  return typeof duration === 'number' && typeof status === 'number' && isString(failure);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
