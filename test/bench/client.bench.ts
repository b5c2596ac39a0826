import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleContestants, type Bundled } from './client/bundle.js';
import { storm, verifyStorm } from './client/storm.js';
import { atOnce, timed, withRequest } from './client/time.js';
import { operations, verifyContestant } from './client/verify.js';
import type { Comparison, Contestant, Suite } from './harness/suite.js';

const suite: Suite = {
  title:
    'A call of `listWebhooks` and of `createWebhook` through the clients of this package and others, their bundle sizes, and 1,000 creates through a storm of 429s',
  about: [
    'Each contestant is a program that calls the two operations, bundled and minified by esbuild. The size is that of the bundle that runs.',
    'All use the same `fetch`, which responds at once with a new `Response`. axios uses it through its adapter for `fetch`. All run with their own defaults.',
    'Before the measurements, each contestant is verified: it sends the same method, URL, token, media type and body, returns the same data, and fails on a 404.',
    'createClient (fixed token), ky and axios do more work: they throw detailed errors, and createClient and ky have a timeout and retries. Only createClient checks requests and responses, and which host gets the token.',
    'openapi-fetch, createFetchClient, @hey-api/openapi-ts, ky and axios create a `Request`. Bare fetch and createClient pass `fetch` a URL and options, and the real `fetch` always creates its own `Request`. A separate comparison includes that cost.',
    'The client of @hey-api/openapi-ts is generated from generated/v1/openapi.json when the suite opens.',
    'In the storm, a server on loopback responds to 30 % of the requests with 429 and `Retry-After: 0`, in a random order that is the same in each round. 50 calls run at once, with up to 20 attempts each. A lost or duplicated create ends the run.',
  ].join('\n'),
  packages: ['openapi-fetch', '@hey-api/openapi-ts', 'ky', 'axios', 'esbuild'],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
    const close = () => rmSync(folder, { recursive: true, force: true });
    try {
      const bundles = await bundleContestants(folder);
      for (const { name, connect } of bundles) await verifyContestant(name, connect);
      return {
        comparisons: [
          perCall('openapi-fetch', 1.25, bundles),
          perCall('ky', 1, bundles),
          perCall('axios', 1, bundles),
          withTheRequestOfFetch(bundles),
          weights(bundles),
          storms(),
        ],
        close,
      };
    } catch (error) {
      close();
      throw error;
    }
  },
};
export default suite;

const perOperation = Object.fromEntries(Object.keys(operations).map((name) => [name, 'µs']));

/**
 * Compares how long a call takes. If `baseline` is openapi-fetch, compares all clients. Otherwise, compares only
 * createClient with `baseline`, which is ky or axios.
 */
function perCall(baseline: string, factor: number, bundles: readonly Bundled[]): Comparison {
  const all = baseline === 'openapi-fetch';
  const chosen = bundles.filter(({ name }) => all || name === baseline || name === 'createClient');
  return {
    title: all ? 'Time of a call' : `Time of a call, createClient compared with ${baseline}`,
    metrics: perOperation,
    baseline,
    contestants: chosen.map((bundle) => timed(bundle, atOnce)),
    rounds: 25,
    warmups: 8,
    aims: Object.keys(perOperation).map((metric) => ({
      contestant: 'createClient',
      metric,
      at: 'most',
      factor,
    })),
  };
}

function withTheRequestOfFetch(bundles: readonly Bundled[]): Comparison {
  return {
    title: 'Time of a call if `fetch` creates a `Request` from its arguments, like that of Node',
    metrics: perOperation,
    baseline: 'openapi-fetch',
    contestants: bundles.map((bundle) => timed(bundle, withRequest)),
    rounds: 15,
    warmups: 4,
    aims: [],
  };
}

function weights(bundles: readonly Bundled[]): Comparison {
  return {
    title: 'Bundle sizes',
    metrics: { gzip: 'bytes', minified: 'bytes' },
    baseline: 'openapi-fetch',
    contestants: bundles.map(({ name, sizes }) => ({
      name,
      measure: () => ({ values: { ...sizes } }),
    })),
    rounds: 1,
    warmups: 0,
    aims: [],
  };
}

function storms(): Comparison {
  const calls = 1000;
  const contestant = (name: string, refused: number): Contestant => ({
    name,
    async measure() {
      const seen = await storm({ calls, concurrency: 50, refused, seed: 429 });
      verifyStorm(seen, calls);
      return { values: { time: seen.seconds, calls: seen.ids.length, attempts: seen.attempts } };
    },
  });
  return {
    title: '1,000 creates through a storm of 429s, none lost and none duplicated',
    metrics: { time: 's', calls: 'resolved', attempts: 'requests' },
    baseline: 'calm',
    contestants: [contestant('storm', 0.3), contestant('calm', 0)],
    rounds: 3,
    warmups: 1,
    aims: [],
  };
}
