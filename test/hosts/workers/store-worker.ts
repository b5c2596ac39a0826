/** A Worker that lets a test use the store: the body of a request has a method and its arguments. */
import { env } from 'cloudflare:workers';
import { Delivery as Recipe, durableObjectDedupe } from '../samples/durable-object.js';

/** The Durable Object of the recipe, with a method that returns its stored data. */
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
