import { Option } from 'commander';
import type { DeliveriesOptions } from './deliveries.js';
import type { MoveOptions } from './move.js';
import { example, type Context } from '../options/context.js';
import { durationValue } from '../options/duration-value.js';
import { type EmulatorOption, withEmulator } from '../options/emulator-option.js';

/**
 * Defines the commands that show or change the state of the emulator. The code of a command is loaded only when the
 * user runs this command.
 */
export function addAdminCommands({ program, terminal, end }: Context): void {
  withEmulator(program.command('deliveries'), terminal)
    .summary('show the log of deliveries')
    .description(
      "Shows the emulator's log of deliveries. The oldest delivery comes first.\n" +
        "Each line has the time of the first attempt on the emulator's clock, the state, the number of attempts, " +
        'and the time of the next attempt.',
    )
    .option('--webhook <id>', 'show only deliveries to this webhook')
    .option('--watch', 'also print each new attempt, until Ctrl-C')
    .option('--json', 'print each delivery on a line, as JSON with its event')
    .option('--show-secrets', 'with --json, show links to media instead of masking them')
    .addHelpText(
      'after',
      example('kaizala-webhooks deliveries', 'kaizala-webhooks deliveries --watch --json'),
    )
    .action(async (options: DeliveriesOptions) => {
      const { deliveries } = await import('./deliveries.js');
      end(await deliveries(options, terminal));
    });

  withEmulator(program.command('redeliver'), terminal)
    .summary('send a delivery from the log again')
    .description(
      'Sends a delivery from the log again: the same event to the same webhook, as a new delivery.',
    )
    .argument('<delivery-id>', 'the id that deliveries prints')
    .addHelpText(
      'after',
      example('kaizala-webhooks redeliver 0d6f3e1a-52b7-4c55-9a1e-8f2b7c6d4e90'),
    )
    .action(async (deliveryId: string, options: EmulatorOption) => {
      const { redeliver } = await import('./redeliver.js');
      end(await redeliver(deliveryId, options, terminal));
    });

  withEmulator(program.command('advance'), terminal)
    .summary("advance the emulator's clock")
    .description(
      "Advances the emulator's clock. Prints the new time, and the attempts that became due.",
    )
    .argument('<duration>', 'the time by which the clock advances', durationValue)
    .addHelpText('after', example('kaizala-webhooks advance 48h'))
    .action(async (ms: number, options: EmulatorOption) => {
      const { advance } = await import('./advance.js');
      end(await advance(ms, options, terminal));
    });

  withEmulator(program.command('move'), terminal)
    .summary('move the endpoint of the API')
    .description(
      'Moves the endpoint of the API to another URL, and prints this URL.\n' +
        'The old endpoint then responds with status 308. Each response with an access token contains the new endpoint.',
    )
    .argument('[url]', 'the new endpoint (default: a new path of the emulator)')
    .addOption(
      new Option(
        '--location <kind>',
        'the header Location of the 308 response: the new endpoint, or the whole URL of the call',
      )
        .choices(['endpoint', 'url'])
        .default('endpoint'),
    )
    .addHelpText('after', example('kaizala-webhooks move'))
    .action(async (url: string | undefined, options: MoveOptions) => {
      const { move } = await import('./move.js');
      end(await move(url, options, terminal));
    });

  withEmulator(program.command('reset'), terminal)
    .summary('reset the emulator to its initial state')
    .description(
      'Resets the emulator to its initial state.\n' +
        'If it was started with --seed, it again has the webhooks, credentials and time of that file.',
    )
    .addHelpText('after', example('kaizala-webhooks reset'))
    .action(async (options: EmulatorOption) => {
      const { reset } = await import('./reset.js');
      end(await reset(options, terminal));
    });
}
