/** Headers of receivers that let somebody in, which the page shows only when it is asked to. */
import { expect, test } from 'vitest';
import { maskedHeaders } from '../../src/emulator/page/masked-json.js';

test.for(['Set-Cookie', 'cookie', 'Authorization', 'Proxy-Authorization'])(
  'the value of %s is masked, unless it is empty',
  (name) => {
    expect(maskedHeaders([[name, 's3cr3t']])).toEqual([[name, '••••••••']]);
    expect(maskedHeaders([[name, '']])).toEqual([[name, '']]);
  },
);

test.for(['www-authenticate', 'x-cookie-policy'])('the value of %s is shown', (name) => {
  expect(maskedHeaders([[name, 'Basic']])).toEqual([[name, 'Basic']]);
});
