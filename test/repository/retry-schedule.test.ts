/** Every sentence that names the emulator's retry schedule names the one that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { defaultRetryDelays } from '../../src/emulator/model/retry-schedule.js';

const minutes = defaultRetryDelays.map((delay) => delay / 60_000);
const total = minutes.reduce((sum, one) => sum + one, 0);

/** As a person writes it: `45, 90 and 1,440 minutes`. */
function schedule(language: string, unit: string): string {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' } as object);
  return `${list.format(minutes.map((one) => number.format(one)))} ${unit}`;
}

const written = { en: schedule('en', 'minutes'), de: schedule('de', 'Minuten') };
const span = {
  en: `${Math.floor(total / 60)} hours and ${total % 60} minutes`,
  de: `${Math.floor(total / 60)} Stunden und ${total % 60} Minuten`,
};

/** Prose of the project, by path. */
const texts = new Map(
  ['spec', 'src', '.']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.(md|ya?ml|ts)$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8').replace(/\s+(?:\* )?/g, ' ')]),
);

/** Lists of at least three times in minutes. */
const mention = /(?:\d[\d.,]*, )+\d[\d.,]* (?:and|und) [\d.,]+ (?:minutes|Minuten)/g;

const found = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(mention)].map(([sentence]) => [file, sentence] as const),
);

test.for(found)('%s says %s', ([, sentence]) => {
  expect([written.en, written.de]).toContain(sentence);
});

test('the guides and the description of the failed delivery say it', () => {
  expect(found.map(([file]) => file).toSorted()).toEqual([
    'spec/components/de.overlay.yaml',
    'spec/components/responses/DeliveryFailed.yaml',
    'spec/v1/de.overlay.yaml',
    'spec/v1/info.md',
    'src/emulator/README.md',
    'src/emulator/model/emulator-options.ts',
  ]);
  expect(texts.get('spec/v1/info.md')).toContain(`${written.en}, which is ${span.en} in all`);
  expect(texts.get('spec/v1/de.overlay.yaml')).toContain(span.de);
});

test('the number of retries is the documented one', () => {
  expect(texts.get('spec/v1/info.md')).toContain(
    `A failed delivery is retried ${minutes.length} times, at growing intervals within 2 days`,
  );
  expect(total).toBeLessThanOrEqual(2 * 24 * 60);
});
