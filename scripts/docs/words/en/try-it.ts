/**
 * The words of the panel "Try it". They reach its script as JSON, so they are strings, in which the script replaces
 * `{name}`.
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
    'The body is not JSON at line {line}, column {column}, before `{text}`. Fix: correct it there.',
  notJsonYet:
    'The body ends too soon to be JSON, at line {line}, column {column}. Fix: complete it there.',
  notHeader:
    'The value of `{name}` has a character that a header cannot carry. Fix: use only ISO 8859-1.',
  notEmulator:
    'This is not the address of an emulator at `127.0.0.1` or `localhost`. Fix: enter one such as `http://127.0.0.1:4010`.',
  notReceiver:
    'This is not a callback URL on this machine. Fix: enter one such as `http://127.0.0.1:4011/kaizala`.',
  failures: {
    network:
      '`{url}` did not respond, or does not allow this page. Start it with the command above, then send again.',
    timeout: '`{url}` did not respond within 15 seconds. See its output, then send again.',
    redirect:
      'The response is a redirect (308), which a browser hides: the endpoint has moved. Get a new token with the new endpoint.',
  },
  hints: {
    token: 'The access token is missing, has expired, or is from another emulator.',
    webhook: 'The emulator does not know this webhook.',
    noDelivery: 'No webhook received the event: none is active and subscribed to it.',
    wait: 'Too many calls: wait {seconds} seconds, then send again.',
  },
  start: {
    title: 'Start the emulator',
    clone: 'In a clone, run this, then open the address that it prints:',
    package: 'Or run these with the package, in two terminals, and stay here:',
    emulator: 'Address of the emulator',
    receiver: 'Callback URL',
  },
};
