import { createServer } from 'node:http';
import { answersOf, createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN, // the callBackToken of the webhook; createReceiver throws if it is not set
  on: {
    JobCreated: (event) => console.log('due', event.data.dueDate), // TypeScript knows the fields of this event type
    SurveyResponse: (event, { key }) => save(key, answersOf(event).get('Mood')?.value),
  },
  fallback: (event, why) => console.log(event.eventType, why.reason), // handles every other event
});

createServer(toNodeListener(receiver)).listen(8080);

async function save(key: string, mood: unknown): Promise<void> {
  // Save the answer under this key in your database: only copies of the same delivery have the same key.
  console.log(`${key.length} digits:`, mood);
}
