import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventExamples, responseExamples } from '../../generated/v1/examples.js';
import { validateDelivery, validateWebhookList } from '../../generated/v1/validators.js';
import { mask, maskText } from '../../src/common/mask.js';
import { startEmulator } from '../support/servers.js';
import { run } from './command.js';
import { receive } from './servers.js';

/** A secret that occurs nowhere else. */
const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,24}$/).map((text) => `s3cr3t-${text}`);

const link = (inside: string) =>
  fc.constantFrom(
    `https://media.example.net/att/${inside}.jpg`,
    `https://media.example.net/a.jpg?sig=${inside}&sp=r`,
    `https://media.example.net/a.jpg?${inside}`,
    `https://media.example.net/a.jpg#${inside}`,
    `https://${inside}@media.example.net/a.jpg`,
    `HTTPS://MEDIA.EXAMPLE.NET/${inside}`,
    `http://media.example.net:8080/a/${inside}`,
    ` https://media.example.net/${inside} `,
    `blob:https://media.example.net/${inside}`,
    `data:image/png;base64,${inside}`,
    `content://pictures/${inside}`,
    `cdn.example/media/${inside}`,
    `cdn.example:8443/${inside}`,
    `intranet:8080/${inside}`,
    `10.0.0.1/${inside}`,
    `//cdn.example/${inside}`,
    `https:/cdn.example/${inside}`,
    `https:cdn.example/${inside}`,
    `https:\\\\cdn.example\\${inside}`,
    `https:\\/\\/cdn.example\\/${inside}`,
    `https://bücher.example/${inside}`,
    `https://[::1]:80/${inside}`,
    `me:${inside}@cdn.example/a`,
    `and/or/cdn.example/${inside}`,
    `ftp://${inside}`,
  );

/** Returns events with a secret link. Each event has the link in another location. */
const placed = (url: string) =>
  fc.constantFrom<object>(
    { fromUserProfilePic: url },
    { data: { media: [{ mediaUrl: url, mediaFileName: 'a.jpg' }] } },
    { data: { media: [{ url, fileName: 'a.jpg' }] } },
    { data: { media: [{ mediaUrl: { nested: [url] } }] } },
    { data: { media: [url] } },
    { data: { responderProfilePic: url } },
    { data: { memberProfilePic: url } },
    { data: { responseDetails: { response: { assigneeProfilePic: url } } } },
    { data: { responseDetails: { responseWithQuestions: [{ type: 'Image', answer: url }] } } },
    { data: { responseDetails: { responseWithQuestions: [{ type: 'Image', answer: [url] }] } } },
    { data: { responseDetails: { responseWithQuestions: [{ type: 'Later', answer: url }] } } },
    { data: { Properties: [{ name: 'a', type: 'Text', value: url }] } },
    { data: { thumbnails: { small: url } } },
    { data: { text: `Look at ${url} and ${url}!` } },
    { data: { [`the ${url}`]: [`(${url})`] } },
    { data: { caption: `[a picture](${url}),${url}` } },
    { context: `{"url":"${url}"}` },
  );

const secretField = fc.constantFrom(
  'callBackToken',
  'callbackToken',
  'accessToken',
  'refreshToken',
  'applicationSecret',
  'kz-callback-token',
  'Password',
);

test('mask keeps each field of an object, also if the masked names are equal', () => {
  expect(mask({ 'a.example/1': 1, 'a.example/2': [2], 'a.example/3': 3 })).toEqual({
    'a.example/…': 1,
    'a.example/… (2)': [2],
    'a.example/… (3)': 3,
  });
});

describe('mask removes secrets:', () => {
  test('links in any location', () => {
    fc.assert(
      fc.property(
        secret.chain((hidden) =>
          link(hidden)
            .chain(placed)
            .map((event) => ({ hidden, event })),
        ),
        ({ hidden, event }) => {
          expect(JSON.stringify(mask({ ...eventExamples.JobCreated, ...event }))).not.toContain(
            hidden,
          );
        },
      ),
    );
  });

  test('an image that is a string, but not a URL', () => {
    fc.assert(
      fc.property(secret, (hidden) => {
        expect(JSON.stringify(mask({ type: 'Image', answer: hidden }))).not.toContain(hidden);
        expect(JSON.stringify(mask({ mediaUrl: `//host/${hidden}` }))).not.toContain(hidden);
      }),
    );
  });

  test('tokens of any type', () => {
    fc.assert(
      fc.property(
        secret,
        secretField,
        fc.constantFrom<(text: string) => unknown>(
          (text) => text,
          (text) => [text],
          (text) => ({ [text]: 1 }),
          (text) => ({ inside: text }),
        ),
        (hidden, field, wrapped) => {
          const value = { webhooks: [{ [field]: wrapped(hidden) }] };
          expect(JSON.stringify(mask(value))).not.toContain(hidden);
        },
      ),
    );
  });

  test('queries of URLs in any text, and in names of fields', () => {
    fc.assert(
      fc.property(
        secret,
        fc.string(),
        fc.constantFrom(
          'https://a.example/b?',
          'https://a.example/b?x=',
          'a.example/b?sig=',
          '/b?c=',
          '(https://a.example/#',
          'a?next=https://b.example/?c=',
          'a?b=https://c.example/&d=',
        ),
        (hidden, around, url) => {
          const text = `${around} ${url}${hidden} ${around}`;
          expect(maskText(text)).not.toContain(hidden);
          expect(JSON.stringify(mask({ text, [text]: [text] }))).not.toContain(hidden);
        },
      ),
    );
  });

  test('in little time, also in long texts made to slow it down', () => {
    for (const unit of [
      'a',
      '://',
      '?',
      '//',
      ' ',
      'a?',
      '@',
      '://a@',
      ':',
      'a.',
      'a/',
      'data:',
      '.a/',
    ]) {
      const text = unit.repeat(2 ** 20 / unit.length);
      expect(typeof mask({ text, url: text })).toBe('object');
    }
  });

  test('values that are nested very deep', () => {
    let value: unknown = 's3cr3t';
    for (let depth = 0; depth < 5000; depth += 1) value = [value];
    expect(JSON.stringify(mask(value))).not.toContain('s3cr3t');
  });
});

describe('mask keeps other values:', () => {
  test('any JSON without links and tokens', () => {
    const plain = fc.jsonValue().filter(
      (value) =>
        // Exclude backslashes, too, because browsers read two backslashes as the beginning of a link.
        !/[?:#@/\\]|token|secret|password|url|pic/i.test(
          JSON.stringify(value).replaceAll('":', ''),
        ),
    );
    fc.assert(
      fc.property(plain, (value) => {
        expect(mask(value)).toEqual(value);
      }),
    );
  });

  test.for(Object.entries(eventExamples))('%s stays valid', ([, event]) => {
    const shown = mask(event) as typeof event;
    expect(validateDelivery(shown)).toBe(true);
    expect([shown.eventType, shown.eventId]).toEqual([event.eventType, event.eventId]);
    expect(JSON.stringify(shown)).not.toMatch(/sig=|profiles\//);
  });

  test.for<[string, string | undefined]>([
    ['and/or, 1/2, 12/10/2018, 10:30/11:00, Ratio 4:3/2, e.g./i.e., TCP/IP', undefined],
    ['See https://a.example.', undefined],
    ['See (https://a.example/), a.example, and mail jonas@a.example!', undefined],
    ['// no link', undefined],
    ['See https://a.example/b, and a.example/b.', 'See https://a.example/… and a.example/…'],
    ['See https://a.example:80?b=c', 'See https://a.example:80/…'],
  ])('the rest of the text %j', ([text, shown = text]) => {
    expect(mask({ text })).toEqual({ text: shown });
  });

  test('the host and path of callback URLs and endpoints, also in messages', () => {
    const value = {
      callBackUrl: 'https://a.example/kaizala?b=c',
      endpointUrl: 'https://a.example/b',
    };
    expect(mask(value)).toEqual({ ...value, callBackUrl: 'https://a.example/kaizala?…' });
    expect(maskText('It is https://a.example/b?c=d')).toBe('It is https://a.example/b?…');
  });

  test('the host and path of the callback URL in a list of webhooks', () => {
    const list = mask(responseExamples['listWebhooks.200']) as {
      webhooks: { callbackUrl: string }[];
    };
    expect(validateWebhookList(list)).toBe(true);
    expect(list.webhooks[0]!.callbackUrl).toBe('https://hooks.depot.example/kaizala?…');
    expect(JSON.stringify(list)).not.toContain('example-callback-token');
  });

  test('the names of files, empty links, and a field named __proto__', () => {
    const value: unknown = JSON.parse(
      '{"media": [{"url": "", "fileName": "a.jpg"}], "fromUserProfilePic": null, "__proto__": {"a": 1}}',
    );
    expect(JSON.stringify(mask(value))).toBe(JSON.stringify(value));
  });
});

test('trigger prints no links of an event without --show-secrets', async () => {
  const { url } = await startEmulator();
  const receiver = await receive();
  await run(['subscribe', receiver.url, '--emulator', url]);
  for (const name of Object.keys(eventExamples)) {
    const { out, err } = await run(['trigger', name, '--json', '--emulator', url]);
    expect(out + err).not.toMatch(/sig=|profiles\//);
  }
  const args = ['trigger', 'AttachmentCreated', '--json', '--show-secrets', '--emulator', url];
  expect((await run(args)).out).toContain('sig=example-signature');
});
