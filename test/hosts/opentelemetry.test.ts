/** The recipe for OpenTelemetry. The tests use the SDK with exporters that keep the data in memory. */
import { context, metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  type DataPoint,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createReceiver, type ReceiverResponse } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';

/**
 * Returns the function of the sample, and functions that return the spans and data points which the SDK has recorded.
 */
async function recorder() {
  const spans = new InMemorySpanExporter();
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const meters = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] });
  trace.setGlobalTracerProvider(tracers);
  metrics.setGlobalMeterProvider(meters);
  onTestFinished(async () => {
    await Promise.all([tracers.shutdown(), meters.shutdown()]);
    trace.disable();
    metrics.disable();
  });
  // Load the sample after the SDK is set up, because the sample creates its instruments when it is loaded.
  vi.resetModules();
  const { recordResponse } = await import('./samples/opentelemetry.js');
  return {
    recordResponse,
    spans: () => spans.getFinishedSpans(),
    async points<Value>(name: string): Promise<DataPoint<Value>[]> {
      await meters.forceFlush();
      const scopes = exporter.getMetrics().at(-1)!.scopeMetrics;
      const metric = scopes[0]!.metrics.find(({ descriptor }) => descriptor.name === name);
      return metric!.dataPoints as unknown as DataPoint<Value>[];
    },
  };
}

const key = '5f0c2d81'.repeat(8);
const handled: ReceiverResponse = {
  kind: 'handled',
  status: 200,
  eventType: 'JobCreated',
  key,
  duration: 1500,
};

test('creates a span of a response that starts with the request and ends now', async () => {
  const { recordResponse, spans } = await recorder();
  const before = Date.now();
  recordResponse(handled);
  const after = Date.now();

  const [span] = spans();
  expect(span).toMatchObject({ name: 'receive handled', status: { code: SpanStatusCode.UNSET } });
  expect(span!.attributes).toEqual({
    'kaizala.response.kind': 'handled',
    'http.response.status_code': 200,
    'kaizala.event.type': 'JobCreated',
    'messaging.system': 'kaizala',
    'messaging.message.id': key,
  });
  const ms = ([seconds, nanoseconds]: [number, number]) => seconds * 1000 + nanoseconds / 1e6;
  expect(ms(span!.duration)).toBeCloseTo(1500, 3);
  expect(ms(span!.endTime)).toBeGreaterThanOrEqual(before);
  expect(ms(span!.endTime)).toBeLessThanOrEqual(after);
});

test.for([
  { kind: 'failed', status: 500, eventType: 'JobCreated', key, duration: 8000 },
  { kind: 'busy', status: 503, eventType: 'JobCreated', key, duration: 2 },
] as const)('marks the span of a $status as an error', async (response) => {
  const { recordResponse, spans } = await recorder();
  recordResponse(response);
  expect(spans()[0]).toMatchObject({
    name: `receive ${response.kind}`,
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'error.type': response.kind, 'http.response.status_code': response.status },
  });
});

test('records a response to other requests without an event type and a message id', async () => {
  const { recordResponse, spans } = await recorder();
  recordResponse({ kind: 'handshake', status: 200, duration: 1 });
  recordResponse({ kind: 'refused', status: 401, duration: 1 });
  expect(spans().map(({ attributes, status }) => [attributes, status.code])).toEqual([
    [{ 'kaizala.response.kind': 'handshake', 'http.response.status_code': 200 }, 0],
    [{ 'kaizala.response.kind': 'refused', 'http.response.status_code': 401 }, 0],
  ]);
});

test('counts responses and measures seconds by kind, status and type', async () => {
  const { recordResponse, points } = await recorder();
  recordResponse(handled);
  recordResponse({ ...handled, key: '0'.repeat(64), duration: 500 });
  recordResponse({ ...handled, kind: 'duplicate', duration: 1 });

  const attributes = { 'http.response.status_code': 200, 'kaizala.event.type': 'JobCreated' };
  const first = { ...attributes, 'kaizala.response.kind': 'handled' };
  const copy = { ...attributes, 'kaizala.response.kind': 'duplicate' };
  const counted = await points<number>('kaizala.receiver.responses');
  expect(counted.map((point) => [point.attributes, point.value])).toEqual([
    [first, 2],
    [copy, 1],
  ]);
  const measured = await points<Histogram>('kaizala.receiver.duration');
  expect(measured.map((point) => [point.attributes, point.value.count, point.value.sum])).toEqual([
    [first, 2, 2],
    [copy, 1, 0.001],
  ]);
});

test('counts all unknown event types as one', async () => {
  const { recordResponse, points, spans } = await recorder();
  for (let index = 0; index < 1000; index++)
    recordResponse({ ...handled, kind: 'unknown-type', eventType: `Invented${index}` });

  const counted = await points<number>('kaizala.receiver.responses');
  expect(counted.map(({ attributes, value }) => [attributes['kaizala.event.type'], value])).toEqual(
    [['other', 1000]],
  );
  expect(JSON.stringify(spans().map(({ attributes }) => attributes))).not.toContain('Invented');
});

test('is called by a receiver within the context of the request', async () => {
  const { recordResponse, spans } = await recorder();
  const contexts = new AsyncLocalStorageContextManager();
  context.setGlobalContextManager(contexts.enable());
  onTestFinished(() => context.disable());
  const receiver = createReceiver({
    token: false,
    fallback: () => undefined,
    onResponse: recordResponse,
  });
  await trace.getTracer('test').startActiveSpan('POST /kaizala', async (request) => {
    await deliver(receiver, exampleEvent('JobCreated'));
    await vi.waitFor(() => expect(spans()).toHaveLength(1));
    expect(spans()[0]!.parentSpanContext).toEqual(request.spanContext());
    request.end();
  });
  expect(spans()[0]!.attributes).toMatchObject({
    'kaizala.response.kind': 'no-handler',
    'kaizala.event.type': 'JobCreated',
    'messaging.message.id': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});
