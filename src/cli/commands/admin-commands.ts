import { Option } from 'commander';
import type { DeliveriesOptions } from './deliveries.js';
import type { MoveOptions } from './move.js';
import { example, type Context } from '../options/context.js';
import { durationValue } from '../options/duration-value.js';
import { type EmulatorOption, withEmulator } from '../options/emulator-option.js';

/** Defines the commands that look into the emulator and change it. What they need is loaded when they are called. */
export function addAdminCommands({ program, terminal, end }: Context): void {
  withEmulator(program.command('deliveries'), terminal)
    .summary('show the log of deliveries')
    .description(
      "Shows the emulator's log of deliveries, the oldest first: when each was first sent, on the emulator's clock, " +
        'its state, its attempts, and when the next one is due.',
    )
    .option('--webhook <id>', 'only those to this webhook')
    .option('--watch', 'go on with each new attempt, until Ctrl-C')
    .option('--json', 'print one delivery a line, as JSON with its event')
    .option('--show-secrets', 'show links to media with --json')
    .addHelpText(
      'after',
      example('kaizala-webhooks deliveries', 'kaizala-webhooks deliveries --watch --json'),
    )
    .action(async (options: DeliveriesOptions) => {
      const { deliveries } = await import('./deliveries.js');
      end(await deliveries(options, terminal));
    });

  withEmulator(program.command('redeliver'), terminal)
    .summary('send a delivery of the log again')
    .description(
      'Sends a delivery of the log again: the same event to the same webhook, as a delivery of its own.',
    )
    .argument('<delivery-id>', 'as deliveries prints it')
    .addHelpText(
      'after',
      example('kaizala-webhooks redeliver 0d6f3e1a-52b7-4c55-9a1e-8f2b7c6d4e90'),
    )
    .action(async (deliveryId: string, options: EmulatorOption) => {
      const { redeliver } = await import('./redeliver.js');
      end(await redeliver(deliveryId, options, terminal));
    });

  withEmulator(program.command('advance'), terminal)
    .summary("put the emulator's clock forward")
    .description(
      "Puts the emulator's clock forward, and prints the attempts that were due meanwhile, and the new time.",
    )
    .argument('<duration>', 'how far: 48h, 45m, 1h30m, 90s, 500ms or 2d', durationValue)
    .addHelpText('after', example('kaizala-webhooks advance 48h'))
    .action(async (ms: number, options: EmulatorOption) => {
      const { advance } = await import('./advance.js');
      end(await advance(ms, options, terminal));
    });

  withEmulator(program.command('move'), terminal)
    .summary('move the endpoint of the API')
    .description(
      'Moves the endpoint, and prints the new one: the old one responds with 308, and tokens name the new one.',
    )
    .argument('[url]', 'the new endpoint (default: a new path of the emulator)')
    .addOption(
      new Option(
        '--location <kind>',
        'what the header Location has: the endpoint, or the whole URL',
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
    .summary('bring the emulator back to how it began')
    .description(
      'Brings the emulator back to how it began: with the webhooks, credentials and clock of its seed, or none.',
    )
    .addHelpText('after', example('kaizala-webhooks reset'))
    .action(async (options: EmulatorOption) => {
      const { reset } = await import('./reset.js');
      end(await reset(options, terminal));
    });
}
