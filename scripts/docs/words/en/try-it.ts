/**
 * The texts of the panel "Try it". The script of the panel receives them as JSON, so each text must be a string and not
 * a function. The script replaces `{name}` with a value.
 */
export const tryIt = {
  open: 'Try it',
  close: 'Close',
  emulator: 'Emulator: `{url}`',
  needs: {
    token: 'Access token',
    webhook: 'Webhook',
  },
  carried: 'carried over',
  missing: 'missing',
  getToken: 'Get a token',
  createWebhook: 'Create a webhook',
  example: 'Example',
  body: 'Body',
  send: 'Send',
  sending: 'Sending …',
  request: 'Request',
  response: 'Response',
  showTokens: 'Show tokens',
  hideTokens: 'Hide tokens',
  copyCurl: 'Copy with tokens',
  next: 'Next: {title}',
  took: '{status} after {ms} ms',
  emptyBody: '(no body)',
  delivery: '{state}: {result} in {ms} ms',
  notJson:
    'The body is not valid JSON at line {line}, column {column}, before `{text}`. Fix: correct it there.',
  notJsonYet:
    'The JSON in the body is incomplete: it ends at line {line}, column {column}. Fix: complete it there.',
  notHeader:
    '`{name}` has a character that a header cannot contain. Fix: use only characters of ISO 8859-1.',
  notEmulator:
    'This is not the address of an emulator at `127.0.0.1` or `localhost`. Fix: enter an address such as `http://127.0.0.1:4010`.',
  notReceiver:
    'This is not a callback URL on this machine. Fix: enter a URL such as `http://127.0.0.1:4011/kaizala`.',
  failures: {
    network:
      '`{url}` did not respond, or does not allow this page. Fix: start the emulator with the command above, then send again.',
    timeout:
      '`{url}` did not respond within 15 seconds. Fix: read the output of the emulator, then send again.',
    redirect:
      'The endpoint has moved (308), and the browser does not show where. Fix: get a new token, which comes with the new endpoint.',
  },
  hints: {
    token:
      'The access token is missing, has expired, or is from another emulator. Fix: get a new token.',
    webhook: 'The emulator does not have this webhook. Fix: create a webhook.',
    noDelivery: 'No active webhook is subscribed to the event. Fix: create a webhook.',
    wait: 'Too many calls. Fix: wait {seconds} seconds, then send again.',
  },
  start: {
    title: 'Start the emulator',
    clone: 'In a clone of the project, run this command, then open the address that it prints:',
    package:
      'Or, with the npm package, run these commands in two terminals, and stay on this page:',
    emulator: 'Address of the emulator',
    receiver: 'Callback URL',
  },
};
