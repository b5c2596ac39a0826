import {
  metrics,
  SpanKind,
  SpanStatusCode,
  trace,
  ValueType,
  type Attributes,
} from '@opentelemetry/api';
import { isEventType } from 'kaizala-webhooks';
import type { ReceiverResponse } from 'kaizala-webhooks/receiver';

const tracer = trace.getTracer('kaizala-webhooks');
const meter = metrics.getMeter('kaizala-webhooks');
const responses = meter.createCounter('kaizala.receiver.responses', {
  description: 'Responses of the receiver.',
  unit: '{response}',
  valueType: ValueType.INT,
});
const durations = meter.createHistogram('kaizala.receiver.duration', {
  description: 'Time from the request to the response.',
  unit: 's',
  // By default, the receiver stops waiting for a handler after 8 s.
  advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 4, 8, 16] },
});

/**
 * Records a span and two measurements of a response. Use it as `onResponse` of the receiver.
 *
 * @example
 * createReceiver({ token, on, fallback, onResponse: recordResponse });
 */
export function recordResponse(response: ReceiverResponse): void {
  const { kind, status, eventType, key, duration } = response;
  const attributes: Attributes = {
    'kaizala.response.kind': kind,
    'http.response.status_code': status,
  };
  // The sender chooses the type, so it can be any string, and each new string would create a time series.
  if (eventType !== undefined)
    attributes['kaizala.event.type'] = isEventType(eventType) ? eventType : 'other';
  if (status >= 500) attributes['error.type'] = kind;
  responses.add(1, attributes);
  durations.record(duration / 1000, attributes);

  const end = Date.now();
  const span = tracer.startSpan(`receive ${kind}`, {
    kind: SpanKind.INTERNAL, // the span of the request itself belongs to the HTTP server
    startTime: end - duration,
    attributes: {
      ...attributes,
      // Not in the measurements, because the key of every delivery is different.
      ...(key !== undefined && { 'messaging.system': 'kaizala', 'messaging.message.id': key }),
    },
  });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}
