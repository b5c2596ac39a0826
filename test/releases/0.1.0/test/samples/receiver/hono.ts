import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { receiver } from './receiver.js';

const app = new Hono();
app.all('/kaizala', (context) => receiver.fetch(context.req.raw));
serve({ fetch: app.fetch, port: 8080 });
