import { H3, serve } from 'h3';
import { receiver } from './receiver.js';

const app = new H3();
app.all('/kaizala', (event) => receiver.fetch(event.req));
serve(app, { port: 8080 });
