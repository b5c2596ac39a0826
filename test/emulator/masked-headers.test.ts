/** Headers that may contain credentials of a receiver. The page hides their values until the user asks for them. */
import { expect, test } from 'vitest';
import { maskedHeaders } from '../../src/emulator/page/masked-json.js';

test.for(['Set-Cookie', 'cookie', 'Authorization', 'Proxy-Authorization'])(
  'masks the value of %s, unless it is empty',
  (name) => {
    expect(maskedHeaders([[name, 's3cr3t']])).toEqual([[name, '••••••••']]);
    expect(maskedHeaders([[name, '']])).toEqual([[name, '']]);
  },
);

test.for(['www-authenticate', 'x-cookie-policy'])('shows the value of %s', (name) => {
  expect(maskedHeaders([[name, 'Basic']])).toEqual([[name, 'Basic']]);
});
