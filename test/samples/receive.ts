import { createServer } from 'node:http';
import { answersOf, createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN, // the webhook's callBackToken; throws if it is not set
  on: {
    JobCreated: (event) => console.log('due', event.data.dueDate), // the event type narrows the event
    SurveyResponse: (event, { key }) => save(key, answersOf(event).get('Mood')?.value),
  },
  fallback: (event, why) => console.log(event.eventType, why.reason), // every other event
});

createServer(toNodeListener(receiver)).listen(8080);

async function save(key: string, mood: unknown): Promise<void> {
  // Save it in your database: only copies of the same delivery have the same key.
  console.log(`${key.length} digits:`, mood);
}
