import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { Failure, misuse } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import type { DeliveryRecord } from '../../emulator.js';
import { printable } from '../output/printable.js';
import { connectionFailure } from './connection-failure.js';

/**
 * How long the answer may take, in ms. It comes after the first attempt of each delivery, and one of 101 copies may take
 * 10 s each: fetch gives up after 5 minutes, whatever it is told.
 */
const longestWait = 60 * 60_000;

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
      `What listens at ${origin} is no emulator: it answers ${path} with status ${status}. Is --emulator right?`,
    );
  const said = `The emulator refused it: ${printable(message)}`;
  throw status === 400 ? misuse(said) : new Failure(said);
}

/** Not by fetch, whose own time-outs cannot be set without another package. */
async function post(
  origin: string,
  body: string,
  timeout: number,
): Promise<{ status: number; answer: unknown }> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await sent(new URL(path, origin), body, signal);
    return { status: response.statusCode!, answer: jsonOf(await text(response)) };
  } catch (error) {
    if (!signal.aborted) throw connectionFailure(origin, error);
    throw new Failure(
      `The emulator at ${origin} did not answer within ${timeout / 1000} s. What became of the event is in its log: ${origin}/_emulator/deliveries`,
    );
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
