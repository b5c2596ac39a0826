/** The words of the first page. */
export const landing = {
  title: 'Kaizala webhooks',
  description: 'The OpenAPI description of the Kaizala webhooks API, in English and German.',
  lead: 'Kaizala’s webhooks tell your server over HTTPS what happens in a group: new messages, jobs, responses to surveys.',
  about:
    'Kaizala, Microsoft’s group messaging, is retired, and its documentation was scattered and contradicted itself. This is its whole webhooks API as an OpenAPI 3.1 description in which every statement names its sources. Programs that were written against it can still be read, ported and tested: an emulator stands in for the service.',
  which: 'Which version of the API?',
  onePage: 'One page to print',
  downloads: 'Downloads',
  quickStart: 'Quick start',
  quickStartSteps: 'In a clone of the project, after <code>npm ci</code>, in three terminals:',
  comments: [
    'the service, at http://127.0.0.1:4010',
    'a receiver, subscribed to all events of a group',
    'something happens in that group',
  ],
  quickStartNext:
    'The receiver prints the event. For TypeScript there are types, a client and a receiver; for curl, Python and PHP there are samples at each operation.',
  events: 'Events',
  eventsAbout:
    'A webhook can subscribe to any of these events. Each has a page with its fields, examples and sources.',
};
