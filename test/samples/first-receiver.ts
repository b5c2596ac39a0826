import { createServer } from 'node:http';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: 'example-callback-token', // every delivery has this token in a header
  on: {
    JobCreated: (event) => console.log('A job is due', event.data.dueDate),
  },
  fallback: (event) => console.log('Received', event.eventType), // handles every other event
});
createServer(toNodeListener(receiver)).listen(8080);
