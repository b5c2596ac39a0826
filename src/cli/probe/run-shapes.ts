import { setTimeout as delay } from 'node:timers/promises';
import type { EventType } from '../../../generated/v1/events.js';
import { consequences } from './consequences.js';
import { isListening } from './is-listening.js';
import { newEvent } from './events.js';
import { refusalFix } from './refusal-fix.js';
import { resultText, sendBody } from './send-delivery.js';
import {
  type Exchange,
  isAcknowledged,
  type Outcome,
  type Probe,
  type Shape,
  type ShapeResult,
} from './shape.js';
import { shapes } from './shapes.js';

/** The number of shapes in a row without any response, after which the probe gives up. We chose this value. */
const mostSilent = 3;

/** The time that a process needs to end after its last connection was closed, in ms. We chose this value. */
const endTime = 200;

/** The time in which a receiver that has ended may start again, in ms. We chose this value. */
const restartTime = 5000;

/** Sends the shapes one after another, and yields the result of each. */
export async function* runShapes(probe: Probe): AsyncGenerator<ShapeResult> {
  const run = new Run(probe);
  for (const shape of shapes) {
    const { id, title, group, evidence } = shape;
    yield* run.next({ id, title, group, evidence, ...(await run.outcomeOf(shape)) });
  }
  yield* run.end();
}

class Run {
  readonly #probe: Probe;
  /**
   * The result of the shape that was sent last, and the results that were skipped since then. They are held back,
   * because the next shape may show that the receiver has ended.
   */
  #held: ShapeResult[] = [];
  #silent = 0;
  #hasDelivered = false;
  /** The types whose ordinary event the receiver does not acknowledge, and its result. */
  readonly #failed = new Map<EventType, string>();
  /** The reason to skip all further shapes. */
  #givenUp: string | undefined;
  /** The reason to skip all further deliveries. */
  #refused: string | undefined;

  constructor(probe: Probe) {
    this.#probe = probe;
  }

  /** Holds back a result, and yields the earlier ones if the shape of this result was sent. */
  *next(result: ShapeResult): Generator<ShapeResult> {
    if (result.verdict !== 'skipped') yield* this.end();
    this.#held.push(result);
  }

  /** Yields the results that are held back. */
  *end(): Generator<ShapeResult> {
    yield* this.#held;
    this.#held = [];
  }

  async outcomeOf(shape: Shape): Promise<Outcome> {
    const isDelivery = shape.group !== 'Handshake' && shape.group !== 'Other methods';
    const reason =
      this.#givenUp ??
      skipReason(shape, this.#probe) ??
      (isDelivery ? (this.#refused ?? this.#failReason(shape)) : undefined);
    if (reason !== undefined) return skipped(reason);
    let outcome = await this.#run(shape);
    if (outcome.exchanges.every(({ broken }) => broken === 'refused')) {
      // The receiver has ended after its response to the last shape. If it is back, send this shape again.
      const isBack = await isListening(this.#probe.url, restartTime);
      const [last] = this.#held;
      if (last) this.#held[0] = { ...last, ...withEnd(last, isBack) };
      if (!isBack) return skipped(this.#giveUp());
      outcome = await this.#run(shape);
    }
    if (outcome.exchanges.some(({ broken }) => broken)) {
      await delay(endTime);
      if (!(await isListening(this.#probe.url, restartTime))) {
        this.#giveUp();
        outcome = withEnd(outcome, false);
      }
    }
    this.#countSilent(outcome.exchanges);
    return isDelivery ? this.#afterDelivery(outcome, shape) : outcome;
  }

  async #run(shape: Shape): Promise<Outcome> {
    await this.#probe.stored?.begin();
    // Use only types whose ordinary event is acknowledged. With another type, a receiver would, for example, seem to
    // refuse a wrong token, although it refuses the type.
    const types = this.#probe.types.filter((type) => !this.#failed.has(type));
    return shape.run({ ...this.#probe, types });
  }

  /** Returns the reason to skip a shape if no type that the shape can have is acknowledged. */
  #failReason({ types = [] }: Shape): string | undefined {
    const possible = types.filter((type) => this.#probe.types.includes(type));
    const results = possible.map((type) => this.#failed.get(type));
    if (possible.length === 0 || results.includes(undefined)) return undefined;
    return possible.length === 1
      ? `The receiver does not acknowledge an ordinary ${possible[0]!} (${results[0]!}).`
      : 'The receiver acknowledges no ordinary event of a type that this shape can have.';
  }

  #giveUp(): string {
    return (this.#givenUp = 'The receiver has ended.');
  }

  /** Gives up if the receiver does not respond any more. */
  #countSilent(exchanges: readonly Exchange[]): void {
    // A connection that breaks costs no time, so only count the shapes for which the time limit has passed.
    const isLate = exchanges.every(({ status, broken }) => status === undefined && !broken);
    this.#silent = isLate ? this.#silent + 1 : 0;
    if (this.#silent >= mostSilent)
      this.#givenUp ??= `The receiver has not responded to ${mostSilent} shapes in a row.`;
  }

  /** If the receiver refuses the first delivery, and an event of each other type, too, skips all further deliveries. */
  async #afterDelivery(outcome: Outcome, { group, types = [] }: Shape): Promise<Outcome> {
    const [first] = outcome.exchanges;
    const [type] = types;
    if (group !== 'Event types' || first === undefined || type === undefined) return outcome;
    if (!isAcknowledged(first)) this.#failed.set(type, resultText(first));
    const { status = 0 } = first;
    if (this.#hasDelivered || status < 400 || !(await this.#isStatusOfAll(status, type))) {
      this.#hasDelivered = true;
      return outcome;
    }
    const others = this.#probe.types.length - 1;
    this.#refused = `The receiver refuses every ordinary delivery (status ${status}).`;
    return {
      ...outcome,
      finding: `${outcome.finding}${others > 0 ? ` An ordinary event of each other type gets this status, too.` : ''}`,
      fix: `${refusalFix(status)} ${outcome.fix}`,
    };
  }

  /** Returns whether the receiver responds with a status to an ordinary event of each type other than the given one. */
  async #isStatusOfAll(status: number, sent: EventType): Promise<boolean> {
    for (const type of this.#probe.types) {
      if (type === sent) continue;
      const exchange = await sendBody(this.#probe, JSON.stringify(newEvent(type)));
      if (exchange.status !== status) return false;
    }
    return true;
  }
}

function skipReason({ types, needsToken }: Shape, probe: Probe): string | undefined {
  if (types && !types.some((type) => probe.types.includes(type)))
    return '--events does not have the event type.';
  if (needsToken && probe.token === undefined) return 'KAIZALA_CALLBACK_TOKEN is not set.';
  return undefined;
}

function skipped(finding: string): Outcome {
  return { verdict: 'skipped', exchanges: [], finding };
}

/** Adds to an outcome that the receiver has ended, which is at least a risk. */
function withEnd(outcome: Outcome, isBack: boolean): Outcome {
  const { verdict, finding, consequence = consequences.ended } = outcome;
  const end = isBack
    ? 'Then the receiver ended, and started again.'
    : `Then nothing listened at the URL for ${restartTime / 1000} s: the receiver has ended.`;
  const {
    fix = 'Catch the errors of each request, so that one delivery cannot end the receiver.',
  } = outcome;
  const restart =
    ' To probe the other shapes, start the receiver with a process manager that restarts it.';
  return {
    ...outcome,
    verdict: verdict === 'passes' ? 'at risk' : verdict,
    finding: finding === undefined ? end : `${finding} ${end}`,
    consequence,
    fix: isBack ? fix : fix + restart,
  };
}
