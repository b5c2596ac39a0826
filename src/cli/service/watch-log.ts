import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { Failure } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import type { ShownDelivery } from '../output/show-delivery.js';
import type { Terminal } from '../output/terminal.js';
import { refusal, requestAdmin } from './call-admin.js';
import { connectionFailure } from './connection-failure.js';
import { adminTokenFrom } from './credentials.js';
import { hasTime, isLog, logAt, timeAt } from './delivery-log.js';

/** The pause between two reads of the log, in ms, if the emulator has no stream of changes. We chose this value. */
const pollInterval = 1000;

/** Deliveries that may have changed. */
export interface LogChange {
  deliveries: readonly ShownDelivery[];
  /** True if `deliveries` is the complete log. */
  isWhole: boolean;
  /** The time on the emulator's clock. */
  now: number;
}

/**
 * Yields the changes of an emulator's log, which the emulator sends as a stream. An emulator that was started without
 * its web page has no such stream, so the function reads its whole log again and again.
 *
 * @param signal stops the function
 * @throws Failure if the emulator refuses the request, or has stopped
 */
export async function* logChanges(
  emulator: string,
  env: Terminal['env'],
  signal: AbortSignal,
): AsyncGenerator<LogChange, void> {
  const { origin } = new URL(emulator);
  try {
    const token = adminTokenFrom(env);
    const response = await requestAdmin(origin, 'GET /changes', { token, signal });
    const { statusCode = 0 } = response;
    if (statusCode === 404 || statusCode === 429) {
      response.destroy();
      yield* repeatedly(emulator, env, signal);
    } else if (statusCode === 200) {
      for await (const { name, data } of eventsOf(response)) {
        // If too much has changed for a patch, the emulator sends a `view` instead. It has only the newest deliveries,
        // so read the complete log.
        if (name === 'view') yield await whole(emulator, env);
        else if (isPatch(data)) yield changeOf(data);
      }
      throw new Failure(`The emulator at ${origin} has stopped.`);
    } else {
      throw refusal(emulator, env, 'GET /changes', statusCode, await jsonOf(response));
    }
  } catch (error) {
    if (signal.aborted) return;
    throw error instanceof Failure ? error : connectionFailure(emulator, env, error);
  }
}

async function* repeatedly(
  emulator: string,
  env: Terminal['env'],
  signal: AbortSignal,
): AsyncGenerator<LogChange, void> {
  for (;;) {
    yield await whole(emulator, env);
    await delay(pollInterval, undefined, { signal });
  }
}

async function whole(emulator: string, env: Terminal['env']): Promise<LogChange> {
  const deliveries = await logAt(emulator, env);
  return { deliveries, isWhole: true, now: await timeAt(emulator, env) };
}

/** A change of the log: the new deliveries, and the older deliveries that have changed. */
interface Patch {
  deliveries: ShownDelivery[];
  changed: ShownDelivery[];
  now: number;
}

function isPatch(value: unknown): value is Patch {
  return isObject(value) && isLog(value['deliveries']) && isLog(value['changed']) && hasTime(value);
}

function changeOf({ deliveries, changed, now }: Patch): LogChange {
  return { deliveries: [...deliveries, ...changed], isWhole: false, now };
}

/** Reads the server-sent events of a response. Each event has one line of data. */
async function* eventsOf(
  response: IncomingMessage,
): AsyncGenerator<{ name: string; data: unknown }> {
  let rest = '';
  for await (const piece of response.setEncoding('utf8') as AsyncIterable<string>) {
    const blocks = `${rest}${piece}`.split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (name !== undefined) yield { name, data: JSON.parse(data!) as unknown };
    }
  }
}

async function jsonOf(response: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of response.setEncoding('utf8') as AsyncIterable<string>) text += piece;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
