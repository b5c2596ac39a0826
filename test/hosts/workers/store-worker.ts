/**
 * A Cloudflare Worker through which a test uses the store. The body of a request names a method of the store, and its
 * arguments.
 */
import { env } from 'cloudflare:workers';
import { Delivery as Recipe, durableObjectDedupe } from '../samples/durable-object.js';

/** The Durable Object of the recipe. It has an additional method that returns the data that the object has stored. */
export class Delivery extends Recipe {
  async keeps(): Promise<unknown[]> {
    return [...(await this.ctx.storage.list()).values()];
  }
}

const store = {
  ...durableObjectDedupe(env.DELIVERIES),
  keeps: (key: string) =>
    (env.DELIVERIES as DurableObjectNamespace<Delivery>)
      .get(env.DELIVERIES.idFromName(key))
      .keeps(),
};

export default {
  async fetch(request: Request): Promise<Response> {
    const [method, ...args] = (await request.json()) as [
      keyof typeof store,
      string,
      string,
      number,
    ];
    return Response.json({ result: (await store[method](...args)) ?? null });
  },
};
