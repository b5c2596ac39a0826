import type { Call } from './service.js';

/**
 * Returns invalid API calls, each with a different fault and the status that it must cause. The access token is valid.
 */
export function badCalls(wrongUrl: string, goodUrl: string): Call[] {
  const create = {
    objectId: 'soak-bad',
    objectType: 'Group',
    eventTypes: ['JobCreated'],
    callBackUrl: goodUrl,
  };
  const post = (body: unknown, status = 400, headers?: Record<string, string>): Call => ({
    method: 'POST',
    path: '/webhook',
    body,
    status,
    ...(headers && { headers }),
  });
  const missing = '/webhook/00000000-0000-4000-8000-000000000000';
  return [
    post('{"objectId":'),
    post('null'),
    post([]),
    post({ ...create, objectType: 'Nothing' }),
    post({ ...create, eventTypes: ['NoSuchEvent'] }),
    post({ ...create, unknown: true }),
    post({ ...create, callBackUrl: 'https://hooks.example.com/kaizala' }),
    post({ ...create, callBackUrl: wrongUrl }),
    post({ ...create, validity: '1' }),
    post(create, 400, { 'content-type': 'text/plain' }),
    post({ ...create, callBackContext: 'x'.repeat(70_000) }, 413),
    post(create, 401, { accessToken: 'stranger' }),
    post(create, 401, { accessToken: '' }),
    { method: 'GET', path: '/webhook', status: 400 },
    { method: 'GET', path: '/webhook?objectId=a&objectType=Nothing', status: 400 },
    { method: 'PUT', path: missing, body: { Active: true }, status: 404 },
    { method: 'DELETE', path: missing, status: 404 },
    { method: 'PATCH', path: '/webhook', body: {}, status: 405 },
    { method: 'GET', path: '/nowhere', status: 404 },
    { method: 'GET', path: '/accessToken', status: 401 },
  ];
}

/** Invalid calls of the admin routes, each with the status that it must cause. */
export const badAdminCalls: readonly Call[] = [
  { method: 'POST', path: '/trigger', body: '{', status: 400 },
  { method: 'POST', path: '/trigger', body: {}, status: 400 },
  { method: 'POST', path: '/trigger', body: { event: 'NoSuchEvent' }, status: 400 },
  {
    method: 'POST',
    path: '/trigger',
    body: { event: 'JobCreated', faults: { duplicate: 1000 } },
    status: 400,
  },
  { method: 'POST', path: '/advance', body: { ms: -1 }, status: 400 },
  { method: 'POST', path: '/move', body: { to: 'nowhere' }, status: 400 },
  {
    method: 'GET',
    path: '/webhooks',
    headers: { origin: 'https://stranger.example.com' },
    status: 403,
  },
  { method: 'GET', path: '/nowhere', status: 404 },
];
