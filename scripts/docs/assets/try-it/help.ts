/**
 * The help of the panel "Try it": the commands that start an emulator and a receiver, and fields for their addresses.
 */
import type { TryItData } from '../../try-it-data.js';
import { type Addresses, emulatorAddress, receiverAddress, usualAddresses } from './addresses.js';
import { keepAddresses } from './carried.js';
import { element, labelled, sentence } from './elements.js';
import { errorOf, showError } from './form.js';

/** @param onChange called when the reader has entered another address */
export function helpView(
  addresses: Addresses,
  words: TryItData['words'],
  onChange: () => void,
): HTMLDetailsElement {
  const { start } = words;
  const commands = element('code');
  const details = element(
    'details',
    {},
    element('summary', {}, start.title),
    element('p', {}, start.clone),
    element('pre', {}, element('code', {}, 'npm start')),
  );
  // Omit the commands if the page was opened from a disk. The origin of such a page is `null`, and an emulator cannot
  // allow this origin.
  if (addresses.fromNpmStart || location.protocol === 'file:') return details;
  const show = () => {
    commands.textContent = commandsFor(addresses);
  };
  const field = (name: 'emulator' | 'receiver', read: (text: string) => string | undefined) => {
    const input = element('input', { autocomplete: 'off', spellcheck: 'false', inputmode: 'url' });
    input.value = addresses[name];
    const error = errorOf(input, `try-it-${name}`);
    input.addEventListener('change', () => {
      const address = read(input.value);
      showError(
        input,
        error,
        ...(address === undefined
          ? sentence(words.notLocal, { address: usualAddresses[name] })
          : []),
      );
      if (address === undefined) return;
      addresses[name] = address;
      keepAddresses(addresses);
      show();
      onChange();
    });
    return [labelled(start[name], input), error];
  };
  show();
  details.append(
    element('p', {}, start.package),
    element('pre', {}, commands),
    ...field('emulator', emulatorAddress),
    ...field('receiver', receiverAddress),
  );
  return details;
}

function commandsFor({ emulator, receiver }: Addresses): string {
  const port = portOf(emulator);
  return [
    `npx kaizala-webhooks emulate${port === '4010' ? '' : ` --port ${port}`} --allow-origin ${location.origin}`,
    `npx kaizala-webhooks listen --no-subscribe --port ${portOf(receiver)}`,
  ].join('\n');
}

function portOf(url: string): string {
  return new URL(url).port || '80';
}
