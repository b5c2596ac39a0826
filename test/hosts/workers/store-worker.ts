/** A Worker through which a test uses the store: the body of a request is a method and its arguments. */
import { env } from 'cloudflare:workers';
import { Delivery as Recipe, durableObjectDedupe } from '../samples/durable-object.js';

/** The one of the recipe, which also tells what it keeps. */
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
