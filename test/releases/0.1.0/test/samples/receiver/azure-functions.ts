import { app } from '@azure/functions';
import { receiver } from './receiver.js';

app.http('kaizala', {
  methods: ['GET', 'POST'],
  authLevel: 'anonymous', // the service has no key of yours; the receiver asks for the callback token
  handler: ({ url, method, headers, body }) =>
    receiver.fetch(new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)),
});
