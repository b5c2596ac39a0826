/**
 * Simulates the host of Azure Functions for an HTTP trigger. It provides the module `@azure/functions-core`, which the
 * library of Azure Functions imports. It calls the registered handler with a request in the format of the host, and
 * sends the response that the library makes.
 */
import { createServer } from 'node:http';
import { Module } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Typed {
  bytes?: Uint8Array;
  string?: string;
}
interface Http {
  statusCode: string;
  headers: Record<string, string>;
  body?: Typed;
}
interface Invocation {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: unknown): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue: { http: Http } }>;
}
interface Metadata {
  name: string;
  bindings: Record<string, { type: string; route?: string; methods?: string[] }>;
}

let model: { getInvocationModel(context: object): Invocation } | undefined;
let registered: { metadata: Metadata; handler: unknown } | undefined;

const core = {
  version: '4.0.0',
  setProgrammingModel: (given: typeof model) => (model = given),
  registerFunction(metadata: Metadata, handler: unknown) {
    registered = { metadata, handler };
    return { dispose() {} };
  },
  log() {},
};
const { prototype } = Module as unknown as { prototype: { require(id: string): unknown } };
const load = prototype.require;
prototype.require = function (id) {
  return id === '@azure/functions-core' ? core : load.call(this, id);
};
// If an argument is passed, it is the path of another file to run instead of the recipe. Some tests copy this file to
// the folder of the package.
const [file] = process.argv.slice(2);
await import(file ? pathToFileURL(file).href : '../../samples/receiver/azure-functions.js');

createServer(async (request, response) => {
  const { metadata, handler } = registered!;
  const [trigger, { route = metadata.name, methods = [] }] = Object.entries(metadata.bindings).find(
    ([, binding]) => binding.type === 'httpTrigger',
  )!;
  const { pathname } = new URL(request.url!, 'http://127.0.0.1');
  if (pathname !== `/api/${route}` || !methods.includes(request.method!)) {
    response.writeHead(404).end();
    return;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  const http = {
    url: `http://${request.headers.host}${request.url}`,
    method: request.method,
    headers: request.headers,
    body: { bytes: Buffer.concat(pieces) },
  };
  const invocation = model!.getInvocationModel({
    invocationId: '1',
    metadata,
    request: { inputData: [{ name: trigger, data: { http } }], triggerMetadata: {} },
    log() {},
  });
  const { context, inputs } = await invocation.getArguments();
  const result = await invocation.invokeFunction(context, inputs, handler);
  const { returnValue } = await invocation.getResponse(context, result);
  const { statusCode, headers, body } = returnValue.http;
  response.writeHead(Number(statusCode), headers).end(body?.bytes ?? body?.string);
}).listen();
