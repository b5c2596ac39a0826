/**
 * Checks the sentences about the retry delays and timeouts of the service. They must state the same times that the
 * emulator uses.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import {
  defaultLife,
  defaultRetryDelays,
  deliveryTimeout,
  handshakeTimeout,
} from '../../src/common/service-times.js';

const minutes = defaultRetryDelays.map((delay) => delay / 60_000);
const total = minutes.reduce((sum, one) => sum + one, 0);

/** Writes the retry delays in the same form as the texts that people read: `45, 90 and 1,440 minutes`. */
function schedule(language: string, unit: string): string {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' } as object);
  return `${list.format(minutes.map((one) => number.format(one)))} ${unit}`;
}

const written = { en: schedule('en', 'minutes'), de: schedule('de', 'Minuten') };
const [hours, rest] = [Math.floor(total / 60), total % 60];
const span = {
  en: `${hours} hours${rest === 0 ? '' : ` and ${rest} minutes`}`,
  de: `${hours} Stunden${rest === 0 ? '' : ` und ${rest} Minuten`}`,
};

/** The times of Microsoft Graph, in the chapter that compares them with those of Kaizala. */
const timesOfGraph =
  /(?<=\(`callback-validation-2018-05`\) \|) 10 (?:seconds|Sekunden)|2xx (?:within 3 seconds|innerhalb von 3 Sekunden)(?=; 202)/g;

/** The files of the project whose texts are checked. The key is the path of the file, and the value is its text. */
const texts = new Map(
  ['spec', 'src', '.']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
        join(folder, file).replaceAll(sep, '/'),
      ),
    )
    .filter((file) => /\.(md|ya?ml|ts)$/.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\s+(?:\* )?/g, ' ');
      return [file, text.replace(timesOfGraph, '')];
    }),
);

/** Matches lists of at least three times in minutes. */
const mention = /(?:\d[\d.,]*, )+\d[\d.,]* (?:and|und) [\d.,]+ (?:minutes|Minuten)/g;

const found = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(mention)].map(([sentence]) => [file, sentence] as const),
);

test.for(found)('has the retry delays of the emulator in %s: %s', ([, sentence]) => {
  expect(sentence).toBe(sentence.endsWith('Minuten') ? written.de : written.en);
});

test('never mentions the first retry without the others', () => {
  const alone = new RegExp(`${minutes[0]} \\* (?:60_000|minute)|after ${minutes[0]} minutes`);
  expect([...texts].filter(([, text]) => alone.test(text)).map(([file]) => file)).toEqual([]);
});

test('mentions the retry delays in the guides and in the description of the failed delivery', () => {
  expect(found.map(([file]) => file).toSorted()).toEqual([
    'spec/components/de.overlay.yaml',
    'spec/components/responses/DeliveryFailed.yaml',
    'spec/v1/de.overlay.yaml',
    'spec/v1/guide/receiving-callbacks.md',
    'src/emulator/README.md',
    'src/emulator/model/emulator-options.ts',
  ]);
  const [en] = /minutes, which is (.*?) in all/
    .exec(texts.get('spec/v1/guide/receiving-callbacks.md')!)!
    .slice(1);
  const [de] = /zusammen also (\d+ Stunden(?: und \d+ Minuten)?)/
    .exec(texts.get('spec/v1/de.overlay.yaml')!)!
    .slice(1);
  expect({ en, de }).toEqual(span);
});

test('has the documented number of retries', () => {
  const [count] = /is retried (\d+) times, at growing intervals within 2 days/
    .exec(texts.get('spec/v1/guide/receiving-callbacks.md')!)!
    .slice(1);
  expect(minutes).toHaveLength(Number(count));
  expect(total).toBeLessThanOrEqual(2 * 24 * 60);
});

/**
 * Patterns for sentences about timeouts, in English and German. The first group of each pattern matches the number of
 * seconds.
 */
const timeouts = {
  handshake: [
    /(?:[Rr]espond(?: with the (?:token|`validationToken`))?|echo the token|or none) within (\d+) seconds/g,
    /The receiver has (\d+) seconds/g,
    /(?:Antworten Sie|oder nicht|Token nicht) innerhalb von (\d+) Sekunden/g,
    /Bleibt die richtige Response länger als (\d+) Sekunden aus/g,
    /hat (\d+) Sekunden Zeit/g,
    /(?:time limit|Zeitlimit) \| (\d+) (?:seconds|Sekunden)/g,
  ],
  delivery: [
    /(?:time-out of|no response within|2xx within) (\d+) seconds/g,
    /A receiver has (\d+) s to respond/g,
    /the service is assumed to wait (\d+) s/g,
    /Zeitlimit von (\d+) Sekunden/g,
    /2xx innerhalb von (\d+) Sekunden/g,
    /Bleibt die Response (\d+) Sekunden lang aus/g,
  ],
};

test.for([
  ['handshake', handshakeTimeout],
  ['delivery', deliveryTimeout],
] as const)(
  'has the timeout of the emulator in every sentence about the timeout of a %s',
  ([kind, timeout]) => {
    for (const pattern of timeouts[kind]) {
      const named = [...texts.values()].flatMap((text) => [...text.matchAll(pattern)]);
      expect(named.length, String(pattern)).toBeGreaterThan(0);
      for (const [sentence, seconds] of named)
        expect(Number(seconds) * 1000, sentence).toBe(timeout);
    }
  },
);

test('has no other number of seconds in the descriptions', () => {
  const known = [...timeouts.handshake, ...timeouts.delivery];
  const others = [...texts]
    .filter(([file]) => /^spec\/(v1|components)\//.test(file))
    .flatMap(([file, text]) => {
      const unknown = known.reduce((left, pattern) => left.replaceAll(pattern, ''), text);
      return [...unknown.matchAll(/.{0,40}\b\d+ (?:seconds|Sekunden)\b/g)].map(
        ([sentence]) => `${sentence} in ${file}`,
      );
    });
  expect(others).toEqual([]);
});

test('mentions the default life of a webhook in the description', () => {
  for (const [language, file] of [
    ['en', 'spec/components/schemas/Validity.yaml'],
    ['de', 'spec/components/de.overlay.yaml'],
  ] as const)
    expect(texts.get(file)).toContain(`${defaultLife.toLocaleString(language)} ms`);
});
