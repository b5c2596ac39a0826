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
    'The body is not JSON at line {line}, column {column}, before `{text}`. Fix: correct it.',
  notJsonYet:
    'The body is incomplete JSON: it ends at line {line}, column {column}. Fix: complete it.',
  notHeader: '`{name}` cannot be a header. Fix: use only ISO 8859-1.',
  notLocal: 'The address must be on this machine. Fix: enter an address such as `{address}`.',
  failures: {
    network: '`{url}` did not respond, or does not allow this page. Fix: start the emulator.',
    timeout: '`{url}` did not respond within 15 seconds. Fix: read its output.',
    redirect: 'The endpoint has moved (308). Fix: get a new token, which names it.',
  },
  hints: {
    token: 'The access token is missing, expired or from another emulator. Fix: get a new token.',
    webhook: 'The emulator does not have this webhook. Fix: create a webhook.',
    noDelivery: 'No active webhook is subscribed to the event. Fix: create a webhook.',
    wait: 'Too many calls. Fix: wait {seconds} seconds.',
  },
  start: {
    title: 'Start the emulator',
    clone: 'In a clone, run this command, and open the printed address:',
    package: 'Or, with the npm package, run these in two terminals:',
    emulator: 'Address of the emulator',
    receiver: 'Callback URL',
  },
};
