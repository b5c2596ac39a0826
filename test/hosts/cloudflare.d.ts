/** The part of Cloudflare's runtime that the samples use. In a real project, `wrangler types` writes all of it. */
declare module 'cloudflare:workers' {
  export class DurableObject<Env = unknown> {
    protected readonly ctx: DurableObjectState;
    protected readonly env: Env;
    constructor(ctx: DurableObjectState, env: Env);
  }

  /** The bindings of the Worker, by their names in wrangler.jsonc. */
  export const env: Cloudflare.Env;
}

interface DurableObjectState {
  readonly storage: {
    get<T>(key: string): Promise<T | undefined>;
    list(): Promise<Map<string, unknown>>;
    put(key: string, value: unknown): Promise<void>;
    deleteAll(): Promise<void>;
    setAlarm(time: number): Promise<void>;
    deleteAlarm(): Promise<void>;
  };
}

interface DurableObjectNamespace<T> {
  idFromName(name: string): object;
  /** Calls the methods of the object, at any location. */
  get(id: object): Pick<T, keyof T>;
}

declare namespace Cloudflare {
  interface Env {
    KAIZALA_CALLBACK_TOKEN: string;
    DELIVERIES: DurableObjectNamespace<import('./samples/durable-object.js').Delivery>;
  }
}
