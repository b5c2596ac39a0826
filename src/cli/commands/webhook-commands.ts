import { Option, type Command } from 'commander';
import { objectTypes } from '../../common/request-fault.js';
import type { ListOptions } from './list.js';
import type { SubscribeOptions } from './subscribe.js';
import type { UpdateOptions } from './update.js';
import { example, type Context } from '../options/context.js';
import { type EmulatorOption, withEmulator } from '../options/emulator-option.js';
import { eventsValue, timeValue } from '../options/option-values.js';

/** Defines the commands that call the API. What they need is loaded when they are called. */
export function addWebhookCommands({ program, terminal, end }: Context): void {
  withObject(
    withEmulator(program.command('subscribe'), terminal)
      .summary('create a webhook')
      .description(
        'Creates a webhook, and prints its id. Its token is KAIZALA_CALLBACK_TOKEN.\n' +
          'The receiver has to be up: the emulator asks it first.',
      )
      .argument('<callback-url>', 'where the deliveries go'),
  )
    .option('--events <types>', 'event types, separated by commas (default: all)', eventsValue)
    .option('--context <text>', 'a text that comes back with each delivery')
    .option('--validity <time>', 'when it ends (default: in two years)', timeValue)
    .addHelpText('after', example('kaizala-webhooks subscribe http://127.0.0.1:8080/kaizala'))
    .action(async (callbackUrl: string, options: SubscribeOptions) => {
      const { subscribe } = await import('./subscribe.js');
      end(await subscribe(callbackUrl, options, terminal));
    });

  withObject(
    withEmulator(program.command('list'), terminal)
      .summary('show the webhooks of an object')
      .description('Shows the webhooks of a group, an action or an action package.'),
  )
    .addOption(
      new Option('--all', 'the webhooks of all objects and connectors').conflicts([
        'object',
        'type',
      ]),
    )
    .option('--json', 'print one webhook a line, as JSON')
    .option('--show-secrets', 'show tokens, and the queries of URLs')
    .addHelpText('after', example('kaizala-webhooks list --json', 'kaizala-webhooks list --all'))
    .action(async (options: ListOptions) => {
      const { list } = await import('./list.js');
      end(await list(options, terminal));
    });

  withEmulator(program.command('update'), terminal)
    .summary('change a webhook, or enable it again')
    .description('Changes settings of a webhook; the others stay as they are.')
    .argument('<webhook-id>', 'as subscribe and list print it')
    .option('--events <types>', 'event types, separated by commas', eventsValue)
    .option('--url <url>', 'where the deliveries go; its receiver has to be up')
    .option('--context <text>', 'a text that comes back with each delivery')
    .option('--validity <time>', 'when it ends', timeValue)
    .option('--new-token', 'KAIZALA_CALLBACK_TOKEN becomes its token')
    .addOption(new Option('--enable', 'deliver again').conflicts('disable'))
    .option('--disable', 'deliver no more')
    .addHelpText(
      'after',
      example('kaizala-webhooks update 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77 --enable'),
    )
    .action(async (webhookId: string, options: UpdateOptions) => {
      const { update } = await import('./update.js');
      end(await update(webhookId, options, terminal));
    });

  withEmulator(program.command('unsubscribe'), terminal)
    .summary('delete a webhook')
    .description('Deletes a webhook.')
    .argument('<webhook-id>', 'as subscribe and list print it')
    .addHelpText(
      'after',
      example('kaizala-webhooks unsubscribe 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77'),
    )
    .action(async (webhookId: string, options: EmulatorOption) => {
      const { unsubscribe } = await import('./unsubscribe.js');
      end(await unsubscribe(webhookId, options, terminal));
    });
}

function withObject(command: Command): Command {
  return command
    .option('--object <id>', 'what it is attached to (default: the example of its type)')
    .addOption(new Option('--type <type>', 'its type').choices(objectTypes).default('Group'));
}
