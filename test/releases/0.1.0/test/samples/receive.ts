import { createServer } from 'node:http';
import { answersOf, createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN, // the webhook's callBackToken; not set, and this throws
  on: {
    JobCreated: (event) => console.log('due', event.data.dueDate), // narrowed by its name
    SurveyResponse: (event, { key }) => save(key, answersOf(event).get('Mood')?.value),
  },
  fallback: (event, why) => console.log(event.eventType, why.reason), // all that no handler took
});

createServer(toNodeListener(receiver)).listen(8080);

async function save(key: string, mood: unknown): Promise<void> {
  // Wherever your data is kept: the same key comes again only for the same delivery.
  console.log(`${key.length} digits:`, mood);
}
