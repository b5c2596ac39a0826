/** Checks that the validators work in libraries that accept a Standard Schema. */
import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { initTRPC, TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { validateConnectorDelivery } from '../../generated/connector/validators.js';
import { eventExamples, requestExamples } from '../../generated/v1/examples.js';
import type { CreateWebhookRequest, Delivery } from '../../generated/v1/types.js';
import { validateCreateWebhookRequest, validateDelivery } from '../../generated/v1/validators.js';

const request = requestExamples['createWebhook.group'];
const wrong = { ...request, objectType: 'group', validity: 5 };

test('has the types of the specification', () => {
  expectTypeOf(validateDelivery).toExtend<StandardSchemaV1<Delivery, Delivery>>();
  expectTypeOf<StandardSchemaV1.InferInput<typeof validateDelivery>>().toEqualTypeOf<Delivery>();
  expectTypeOf<StandardSchemaV1.InferOutput<typeof validateDelivery>>().toEqualTypeOf<Delivery>();
  const schemas: StandardSchemaV1[] = [validateDelivery, validateConnectorDelivery];
  expect(schemas.map((schema) => schema['~standard'])).toEqual(
    schemas.map(() => ({
      version: 1,
      vendor: 'kaizala-webhooks',
      validate: expect.any(Function) as unknown,
    })),
  );
});

describe('the validator middleware of Hono', () => {
  const app = new Hono().post(
    '/webhooks',
    sValidator('json', validateCreateWebhookRequest),
    (c) => {
      const body = c.req.valid('json');
      expectTypeOf(body).toEqualTypeOf<CreateWebhookRequest>();
      return c.json({ objectId: body.objectId });
    },
  );
  const post = (body: unknown) =>
    app.request('/webhooks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('accepts a valid body', async () => {
    const response = await post(request);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ objectId: request.objectId });
  });

  test('responds with an issue for each wrong field', async () => {
    const response = await post(wrong);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      success: false,
      error: [
        {
          path: ['objectType'],
          message: expect.stringContaining('did you mean "Group"?') as unknown,
        },
        { path: ['validity'], message: 'must be a string, not a number' },
      ],
    });
  });
});

describe('an input of tRPC', () => {
  const { procedure, router, createCallerFactory } = initTRPC.create();
  const handle = procedure.input(validateDelivery).mutation(({ input }) => {
    expectTypeOf(input).toEqualTypeOf<Delivery>();
    return input.eventType;
  });
  const caller = createCallerFactory(router({ handle }))({});

  test('accepts a valid value', async () => {
    expect(await caller.handle(eventExamples.JobCreated)).toBe('JobCreated');
    expect(await caller.handle(eventExamples['UnknownEvent.photoWithLocation'])).not.toBe('');
  });

  test('refuses an invalid value with an issue for each wrong field', async () => {
    const event = { ...eventExamples.JobCreated, eventId: 7, data: { title: 4 } };
    const error = await caller.handle(event as never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TRPCError);
    const { code, cause } = error as TRPCError;
    expect(code).toBe('BAD_REQUEST');
    expect((cause as unknown as StandardSchemaV1.FailureResult).issues).toMatchObject([
      { path: ['eventId'], message: 'must be a string, not a number' },
      { path: ['data', 'title'], message: 'must be a string, not a number' },
    ]);
  });
});
