/** The words of the first page. */
export const landing = {
  title: 'Kaizala webhooks',
  description:
    'The OpenAPI description of the Kaizala webhooks API, with an emulator, a client and a receiver.',
  lead: 'Kaizala calls your server when something happens in a group: a new message, a job, a response to a survey.',
  about:
    'Kaizala, Microsoft’s group messaging, is retired. Here is its whole webhooks API as an OpenAPI 3.1 description, and an emulator that takes the place of the service.',
  start: 'Start here',
  startText: 'Your first delivery in a minute, on your own machine.',
  call: 'The first call',
  callText: (languages: string) => `Create a webhook, with code for ${languages}.`,
  events: 'The events',
  eventsText: (count: number) => `All ${count} types, with their fields and examples.`,
  quickStart: 'Quick start',
  quickStartSteps: 'In a clone of the project, after <code>npm ci</code>, in three terminals:',
  comments: [
    'Start the emulator, at http://127.0.0.1:4010.',
    'Start a receiver, subscribed to all events of a group.',
    'Let something happen in that group. The receiver prints the event.',
  ],
  which: 'Which version of the API?',
  eventList: 'Events',
  downloads: 'Downloads',
  onePage: 'One page to print',
  tools: 'Tools',
  toolTexts: {
    receiver:
      'Responds to the handshake, checks the token, suppresses duplicates, and runs your handlers.',
    client: 'Gets the token, finds the endpoint, retries, and explains its errors. For TypeScript.',
    emulator: 'Takes the place of the service: the handshake, deliveries, retries, and a clock.',
    'command-line':
      'Runs the emulator and a receiver, manages webhooks, and validates payloads, in a terminal.',
    testing: 'Delivers the examples of the description to your receiver, without a network.',
  } as Record<string, string>,
  sources: 'Every statement names its source',
  sourcesText:
    'The documentation of Kaizala was scattered and contradictory. So each statement says how certain it is, and a link leads to its source.',
  sourcesLink: 'All sources',
};
