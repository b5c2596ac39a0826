/** The pairs of descriptions in pairs/: one file for each kind of change and direction, with the expected findings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../src/compat/finding.js';
import type { Flow, Level, Party } from '../../src/compat/level.js';
import type { Description } from '../../src/compat/nodes.js';

export interface Expected {
  rule: Finding['rule'];
  level: Level;
  breaks: Party[];
  /** The JSON Pointer, in the head unless `side` is the base. */
  at: string;
  side?: 'base';
}

export interface DescriptionPair {
  /** The name of the file without its extension: the rule, and the direction if there are several. */
  name: string;
  title: string;
  base: Description;
  head: Description;
  expect: Expected[];
  /** True if the pair is the schema of a body. Such pairs fit into one description. */
  isBody: boolean;
}

/** The content of a file. `base` and `head` are fields of a description or, with `in`, the schema of a body. */
interface PairFile {
  title: string;
  in?: Flow;
  base: Record<string, unknown>;
  head: Record<string, unknown>;
  expect: Expected[];
}

const folder = join(import.meta.dirname, 'pairs');

export function readPairs(): DescriptionPair[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const pair = parse(readFileSync(join(folder, file), 'utf8')) as PairFile;
      const description = (part: Record<string, unknown>): Description => ({
        openapi: '3.1.0',
        info: { title: 'Orders', version: '1.0.0' },
        ...(pair.in ? withBody(pair.in, part) : part),
      });
      return {
        name: file.replace(/\.yaml$/, ''),
        title: pair.title,
        base: description(pair.base),
        head: description(pair.head),
        expect: pair.expect,
        isBody: pair.in !== undefined,
      };
    });
}

/** Returns the fields of a description in which a body goes one way. */
function withBody(flow: Flow, schema: Record<string, unknown>): Record<string, unknown> {
  const body = { content: { 'application/json': { schema } } };
  const plain = { '200': { description: 'OK.' } };
  const responses = { '200': { description: 'OK.', ...body } };
  const event = (operation: object) => ({ webhooks: { OrderCreated: { post: operation } } });
  if (flow === 'request')
    return { paths: { '/orders': { post: { requestBody: body, responses: plain } } } };
  if (flow === 'response') return { paths: { '/orders': { get: { responses } } } };
  if (flow === 'event') return event({ requestBody: body, responses: plain });
  return event({ requestBody: { content: { 'application/json': {} } }, responses });
}

/**
 * Returns one pair for all pairs of bodies, each with its own path or webhook. So Redocly, which needs a second to start,
 * compares all of them at once.
 */
export function together(pairs: readonly DescriptionPair[]): DescriptionPair {
  const rename = <T>(pair: DescriptionPair, part: T): T =>
    JSON.parse(
      JSON.stringify(part)
        .replaceAll(/(\/|~1)orders/g, `$1${pair.name}`)
        .replaceAll('OrderCreated', pair.name),
    ) as T;
  const merged = (side: 'base' | 'head'): Description => {
    const all = pairs.map((pair) => rename(pair, pair[side]));
    const fields = (name: string) => Object.assign({}, ...all.map((one) => one[name])) as object;
    return { ...all[0], paths: fields('paths'), webhooks: fields('webhooks') };
  };
  const expected = pairs.flatMap((pair) => rename(pair, pair.expect));
  return {
    name: 'bodies',
    title: 'All pairs of bodies.',
    base: merged('base'),
    head: merged('head'),
    expect: expected,
    isBody: false,
  };
}

/** Returns a finding in the form of an expectation. */
export function expectationOf({ rule, level, breaks, pointer, side }: Finding): Expected {
  return { rule, level, breaks, at: pointer, ...(side === 'base' ? { side } : {}) };
}
