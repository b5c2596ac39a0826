/** The emulator's page hides secrets in JSON until the user chooses to see them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { mask } from '../../src/common/mask.js';
import { maskedHeaders, maskedJson } from '../../src/emulator/page/masked-json.js';

describe('maskedJson', () => {
  test.for([
    ['{"callBackToken":"s3cret"}', '{"callBackToken":"…"}'],
    ['{ "callBackToken" : "s3cret" , "a": 1 }', '{ "callBackToken" : "…" , "a": 1 }'],
    ['{"token":["s3cret",["s3cret"]],"a":"b"}', '{"token":["…",["…"]],"a":"b"}'],
    ['{"password":{"inner":"s3cret","n":42}}', '{"password":{"inner":"…","n":"…"}}'],
    ['{"accessToken":12345678901234567890}', '{"accessToken":"…"}'],
    [
      '{"callBackToken":null,"n":123456789012345678}',
      '{"callBackToken":null,"n":123456789012345678}',
    ],
    ['["https://media.example/s3cret"]', '["https://media.example/…"]'],
    [
      '{"data":{"mediaUrl":"https://media.example/s3cret"}}',
      '{"data":{"mediaUrl":"https://media.example/…"}}',
    ],
    ['{"callBackUrl":"https://a.example/b?key=s3cret"}', '{"callBackUrl":"https://a.example/b?…"}'],
    ['"https://media.example/s3cret"', '"https://media.example/…"'],
    ['see https://media.example/s3cret', 'see https://media.example/…'],
    ['{"a\\"Token":"s3cret"}', '{"a\\"Token":"…"}'],
    ['{"accessToken":"s3cret', '{"accessToken":"…'],
    ['{"a":1,"accessToken":"s3cret","b":"c', '{"a":1,"accessToken":"…","b":"…'],
    ['[{"accessToken":"s3cret"},', '[{"accessToken":"…"},'],
    ['{"accessTok', '{"…'],
    ['{"a\\"accessToken\\":\\"s3cret', '{"…'],
    ['[error] token: s3cret', '…'],
    ['', ''],
  ])('%s', ([text = '', shown]) => {
    expect(maskedJson(text)).toBe(shown);
  });

  test('masks the same values as `mask`, and keeps everything else unchanged', () => {
    const names = fc.constantFrom('callBackToken', 'url', 'mediaUrl', 'a', 'data', 'callBackUrl');
    const leaf = fc.oneof(
      fc.string(),
      fc.constantFrom('https://media.example/s3cret', 'https://a.example/b?key=s3cret'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        const masked = maskedJson(text);
        // `mask` does not hide everything: it shows the path of a callback URL, which is not a secret.
        const isShown = JSON.stringify(mask(json)).includes('s3cret');
        expect(masked.includes('s3cret')).toBe(isShown);
        // A text without a secret stays unchanged.
        if (JSON.stringify(mask(json)) === JSON.stringify(json)) expect(masked).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test.for(Object.entries(eventExamples))('keeps the shape of %s', ([, event]) => {
    const masked: unknown = JSON.parse(maskedJson(JSON.stringify(event)));
    expect(Object.keys(masked as object)).toEqual(Object.keys(event));
  });
});

test('masks headers with tokens, and removes the paths of links in other headers', () => {
  expect(
    maskedHeaders([
      ['kz-callback-token', 's3cret'],
      ['accessToken', 's3cret'],
      ['applicationSecret', 's3cret'],
      ['refreshToken', ''],
      ['Content-Type', 'application/json'],
      ['Location', 'https://media.example/s3cret'],
    ]),
  ).toEqual([
    ['kz-callback-token', '••••••••'],
    ['accessToken', '••••••••'],
    ['applicationSecret', '••••••••'],
    ['refreshToken', ''],
    ['Content-Type', 'application/json'],
    ['Location', 'https://media.example/…'],
  ]);
});
