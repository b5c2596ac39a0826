import { Option, type Command } from 'commander';
import { objectTypes } from '../../common/request-fault.js';
import type { ListOptions } from './list.js';
import type { SubscribeOptions } from './subscribe.js';
import type { UpdateOptions } from './update.js';
import { example, type Context } from '../options/context.js';
import { type EmulatorOption, withEmulator } from '../options/emulator-option.js';
import { eventsValue, timeValue } from '../options/option-values.js';

/** Defines the commands that call the API. The code of a command is loaded only when the user runs this command. */
export function addWebhookCommands({ program, terminal, end }: Context): void {
  withObject(
    withEmulator(program.command('subscribe'), terminal)
      .summary('create a webhook')
      .description(
        'Creates a webhook with KAIZALA_CALLBACK_TOKEN as its token, and prints its id.\n' +
          'The receiver must be running, because the emulator performs the handshake first.',
      )
      .argument('<callback-url>', 'the URL that receives the deliveries'),
  )
    .option('--events <types>', 'event types, separated by commas (default: all)', eventsValue)
    .option('--context <text>', 'a string that each delivery carries')
    .option('--validity <time>', 'when the webhook expires (default: in two years)', timeValue)
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
      new Option('--all', 'show the webhooks of all objects and connectors').conflicts([
        'object',
        'type',
      ]),
    )
    .option('--json', 'print each webhook on a line, as JSON')
    .option('--show-secrets', 'show tokens, and the queries of URLs')
    .addHelpText('after', example('kaizala-webhooks list --json', 'kaizala-webhooks list --all'))
    .action(async (options: ListOptions) => {
      const { list } = await import('./list.js');
      end(await list(options, terminal));
    });

  withEmulator(program.command('update'), terminal)
    .summary('change a webhook, or enable it again')
    .description('Changes the given settings of a webhook. The other settings do not change.')
    .argument('<webhook-id>', 'the id that subscribe and list print')
    .option('--events <types>', 'event types, separated by commas', eventsValue)
    .option('--url <url>', 'the URL that receives the deliveries; the receiver must be running')
    .option('--context <text>', 'a string that each delivery carries')
    .option('--validity <time>', 'when the webhook expires', timeValue)
    .option('--new-token', 'change the callback token to the value of KAIZALA_CALLBACK_TOKEN')
    .addOption(new Option('--enable', 'enable the webhook again').conflicts('disable'))
    .option('--disable', 'stop deliveries to the webhook')
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
    .argument('<webhook-id>', 'the id that subscribe and list print')
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
    .option('--object <id>', 'the object of the webhook (default: the object in the examples)')
    .addOption(
      new Option('--type <type>', 'the type of the object').choices(objectTypes).default('Group'),
    );
}
