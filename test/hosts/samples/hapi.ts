import { server } from '@hapi/hapi';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const listener = toNodeListener(receiver);
const app = server({ port: 8080 });
app.route({
  method: '*',
  path: '/kaizala',
  options: { payload: { output: 'stream', parse: false } }, // the receiver reads the body
  handler: async ({ raw }, { abandon }) => {
    await listener(raw.req, raw.res);
    return abandon;
  },
});
await app.start();
