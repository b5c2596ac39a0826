import { Option } from 'commander';
import { objectTypes } from '../../common/request-fault.js';
import type { EmulateOptions } from './emulate.js';
import type { ListenOptions } from './listen.js';
import type { RemoveCaOptions } from './remove-ca.js';
import type { ReplayOptions } from './replay.js';
import type { TriggerOptions } from './trigger.js';
import { example, type Context } from '../options/context.js';
import { withEmulator } from '../options/emulator-option.js';
import { faultExamples } from '../options/fault-option.js';
import {
  deliveryTimeoutValue,
  eventsValue,
  gathered,
  portValue,
  speedValue,
  targetValue,
  timesValue,
} from '../options/option-values.js';

/** Defines the commands that run the emulator, and what it sends. What they need is loaded when they are called. */
export function addEmulatorCommands({ program, terminal, end }: Context): void {
  program
    .command('emulate')
    .summary('start the emulator on this machine')
    .description(
      'Starts the emulator on 127.0.0.1, and prints a line for each call and each delivery.\n' +
        'On another address, its admin routes and its page need a token: KAIZALA_EMULATOR_TOKEN, or a random one.\n' +
        'It accepts any credentials that are not empty, unless some are set in the environment.',
    )
    .option('--port <port>', 'where it listens; 0 takes a free port', portValue, 4010)
    .option(
      '--host <address>',
      'the address that it listens on; 0.0.0.0 is all of them',
      '127.0.0.1',
    )
    .option(
      '--allow-host <name>',
      'a name that other machines have for it; can be repeated',
      gathered,
    )
    .option(
      '--allow-insecure-callbacks-to <name>',
      'a host of your own network that it may call back over plain http; can be repeated',
      gathered,
    )
    .option(
      '--allow-callbacks-to <host>',
      'a host that it may call back beside this machine, by https; can be repeated',
      gathered,
    )
    .option(
      '--allow-origin <origin>',
      'the origin of web pages that may call the API and the admin routes; can be repeated',
      gathered,
    )
    .addOption(
      new Option('--handshake-token <kind>', '12 digits, or a token that needs decoding')
        .choices(['digits', 'opaque'])
        .default('digits'),
    )
    .option('--no-handshake', 'believe every callback URL')
    .option('--endpoint-slash', 'hand out the endpoint with a trailing slash')
    .option('--no-throttle', 'answer any number of calls')
    .option(
      '--delivery-timeout <ms>',
      'how long a receiver may take to respond to a delivery, in real milliseconds',
      deliveryTimeoutValue,
      10_000,
    )
    .option('--speed <n>', 'how fast its clock runs, which times the retries', speedValue, 1)
    .option('--seed <file>', 'JSON with the webhooks, credentials and time to begin with')
    .option(
      '--state <file>',
      'keep webhooks, tokens, the clock and open deliveries in this file, for the next start',
    )
    .option('--no-page', 'serve no web page at /_emulator/')
    .option(
      '--companions <file>',
      'respond to calls that are not described, as this JSON file says',
    )
    .option(
      '--map-callbacks <host=url>',
      'a receiver on this machine that gets the callbacks to a host: hooks.example.com=http://127.0.0.1:8080; can be repeated',
      gathered,
    )
    .option(
      '--as-service',
      "serve the service's own host names by TLS, too, and print how programs reach them",
    )
    .option('--service-port <port>', 'where --as-service listens (default: 443)', portValue)
    .option(
      '--ca-dir <directory>',
      'where --as-service keeps its certificate authority (default: in the data of the user)',
    )
    .addHelpText('after', example('kaizala-webhooks emulate --speed 60'))
    .action(async (options: EmulateOptions) => {
      const { emulate } = await import('./emulate.js');
      end(await emulate(options, terminal));
    });

  program
    .command('remove-ca')
    .summary('remove the certificate authority of --as-service')
    .description(
      'Removes the key and the certificate that emulate --as-service has made, and their directory if it is empty then.',
    )
    .option('--ca-dir <directory>', 'where they are (default: in the data of the user)')
    .addHelpText('after', example('kaizala-webhooks remove-ca'))
    .action(async (options: RemoveCaOptions) => {
      const { removeCa } = await import('./remove-ca.js');
      end(await removeCa(options, terminal));
    });

  withEmulator(program.command('trigger'), terminal)
    .summary('let an event happen at the emulator')
    .description(
      'Lets an event happen at the emulator, which delivers it to every active webhook that takes it.\n' +
        'Prints a line for each delivery, after its first attempt.',
    )
    .argument('[event]', 'an event type, or an example such as ActionResponse.updated')
    .option(
      '--payload <file>',
      'deliver this JSON instead of an event, at most 4 MiB; - is the standard input',
    )
    .option('--object <id>', 'only to webhooks of this object')
    .option('--webhook <id>', 'only to this webhook, whatever its events are')
    .option(
      '--set <path=value>',
      'set a field: data.title="Count shelf 4", or by JSON Pointer /data/media/0/url=…; ' +
        `the value is JSON, or else a string: a string of digits is written '"42"'; can be repeated`,
      gathered,
    )
    .option('--times <n>', 'how often it happens', timesValue, 1)
    .option(
      '--fault <name[=value]>',
      `what is to go wrong: ${faultExamples.join(', ')}; can be repeated`,
      gathered,
    )
    .option('--json', 'print the records of the deliveries, one a line')
    .option('--show-secrets', 'show links to media with --json')
    .addHelpText('after', example('kaizala-webhooks trigger JobCreated --set data.title="Count"'))
    .action(async (event: string | undefined, options: TriggerOptions) => {
      const { trigger } = await import('./trigger.js');
      end(await trigger(event, options, terminal));
    });

  withEmulator(program.command('listen'), terminal)
    .summary('receive deliveries, and print them')
    .description(
      'Starts a receiver on 127.0.0.1, subscribes it at the emulator, prints every delivery, and unsubscribes on Ctrl-C.',
    )
    .option('--port <port>', 'where it listens; 0 takes a free port', portValue, 0)
    .option('--object <id>', 'what to subscribe to (default: the example of its type)')
    .addOption(new Option('--type <type>', 'its type').choices(objectTypes).default('Group'))
    .option('--events <types>', 'event types, separated by commas (default: all)', eventsValue)
    .option('--json', 'print one event a line, and everything else on the standard error')
    .option('--no-subscribe', 'only listen: subscribe the callback URL yourself')
    .option(
      '--forward-to <url>',
      'forward each delivery to this receiver, and respond as it does; the handshake is not forwarded',
      targetValue,
    )
    .option(
      '--allow-host <host>',
      'a host beside this machine that may get them, by https; can be repeated',
      gathered,
    )
    .option('--show-secrets', 'show the callback token, and links to media')
    .addHelpText(
      'after',
      example(
        'kaizala-webhooks listen --events JobCreated,JobResponse',
        'kaizala-webhooks listen --forward-to http://127.0.0.1:8080/kaizala',
      ),
    )
    .action(async (options: ListenOptions) => {
      const { listen } = await import('./listen.js');
      end(await listen(options, terminal));
    });

  program
    .command('replay')
    .summary('send recorded deliveries to a receiver')
    .description(
      'Sends recorded deliveries to a receiver, in order and once each, with KAIZALA_CALLBACK_TOKEN as their token.\n' +
        'A file has one JSON value, a list of them, or one on each line, as listen --json prints them.\n' +
        'All files together have at most 64 MiB.',
    )
    .argument('<files...>', 'what was recorded; - is the standard input')
    .requiredOption('--to <url>', 'the callback URL of the receiver', targetValue)
    .option(
      '--allow-host <host>',
      'a host beside this machine that may get them, by https; can be repeated',
      gathered,
    )
    .addHelpText(
      'after',
      example('kaizala-webhooks replay events.ndjson --to http://127.0.0.1:8080/kaizala'),
    )
    .action(async (files: string[], options: ReplayOptions) => {
      const { replay } = await import('./replay.js');
      end(await replay(files, options, terminal));
    });
}
