import { OpenAPIBackend, type Document } from 'openapi-backend';
import type { Document as Bundled } from '../../../scripts/description/openapi.js';
import { wrongVerdicts } from '../support/verdicts.js';
import type { Library } from './main.js';

/** Validates requests and security, and creates responses from the examples. */
const library: Library = async ({ document }) => [
  ...(await strictly(document)),
  ...(await serving(document)),
];

/** Checks the structure of the document, which is off by default. */
async function strictly(document: Bundled): Promise<string[]> {
  try {
    await new OpenAPIBackend({ definition: copy(document), strict: true }).init();
    return [];
  } catch (error) {
    return [(error as Error).message.split('\n')[0]!.replace(/ \d+ /, ' ')];
  }
}

async function serving(document: Bundled): Promise<string[]> {
  const has = (name: string) => (context: { request: { headers: Record<string, unknown> } }) =>
    context.request.headers[name.toLowerCase()] !== undefined;
  const schemes = Object.entries(document.components!.securitySchemes!);
  const api = new OpenAPIBackend({
    definition: copy(document),
    // Skip the check of the structure, which `strictly` has already made.
    quick: true,
    securityHandlers: Object.fromEntries(schemes.map(([key, { name }]) => [key, has(name)])),
    handlers: {
      notImplemented: ({ api: backend, operation }) =>
        backend.mockResponseForOperation(operation.operationId!),
      unauthorizedHandler: () => ({ status: 401 }),
      validationFail: () => ({ status: 400 }),
      notFound: () => ({ status: 404 }),
    },
  });
  await api.init();
  return wrongVerdicts(document, async ({ body, query, ...request }) => {
    const headers = lowerCase(request.headers);
    const response = await api.handleRequest({ ...request, query, headers, body });
    return (response as { status: number }).status === 200;
  });
}

const copy = (document: Bundled) => structuredClone(document) as unknown as Document;

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

export default library;
