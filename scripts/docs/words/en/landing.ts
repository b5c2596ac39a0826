/** The words of the home page. */
export const landing = {
  title: 'Kaizala webhooks',
  description:
    'The OpenAPI description of the Kaizala webhooks API, with an emulator, a client and a receiver.',
  lead: 'Kaizala calls your server when something happens in a group: a new message, a job, a response to a survey.',
  about:
    'Kaizala, Microsoft’s group messenger, is retired. This site describes its whole webhooks API in OpenAPI 3.1. An emulator replaces the service.',
  start: 'Start here',
  startText: 'Receive your first delivery in a minute, on your own machine.',
  call: 'The first call',
  callText: (languages: string) => `Create a webhook, with code for ${languages}.`,
  events: 'The events',
  eventsText: (count: number) => `All ${count} types, with their fields and examples.`,
  port: 'Port a program',
  portText: 'Move a Kaizala receiver to Microsoft Graph, step by step.',
  quickStart: 'Quick start',
  quickStartSteps:
    'Run <code>npm ci</code> in a clone of the project. Then run each of these commands in its own terminal:',
  comments: [
    'Start the emulator, at http://127.0.0.1:4010.',
    'Start a receiver, subscribed to all events of a group.',
    'Trigger an event in that group. The receiver prints the event.',
  ],
  which: 'Choose an API version',
  eventList: 'Events',
  downloads: 'Downloads',
  onePage: 'Single page for printing',
  tools: 'Tools',
  toolTexts: {
    receiver:
      'Responds to the handshake, checks the token, suppresses duplicates, and runs your handlers.',
    client:
      'Gets the access token, finds the endpoint, retries calls, and explains its errors. For TypeScript.',
    emulator:
      'Replaces the service: it does the handshake, delivers and retries, and has a clock that you can advance.',
    'command-line':
      'Runs the emulator and a receiver in a terminal, manages webhooks, and validates payloads.',
    testing: 'Delivers the examples of the description to your receiver, without a network.',
  } as Record<string, string>,
  sources: 'Every statement names its source',
  sourcesText:
    'The documentation of Kaizala was scattered and contradictory. Each statement here therefore shows how certain it is, with a link to its source.',
  sourcesLink: 'All sources',
};
