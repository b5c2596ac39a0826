import Koa from 'koa';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const listener = toNodeListener(receiver);
const app = new Koa();
app.use(async (context, next) => {
  if (context.path !== '/kaizala') return next();
  context.respond = false; // the receiver responds
  await listener(context.req, context.res);
});
app.listen(8080);
