import { Option } from 'commander';
import { objectTypes } from '../../common/request-fault.js';
import { longestDeliveryTimeout } from '../../common/service-times.js';
import type { EmulateOptions } from './emulate.js';
import type { ListenOptions } from './listen.js';
import type { ProbeOptions } from './probe.js';
import type { RemoveCaOptions } from './remove-ca.js';
import type { ReplayOptions } from './replay.js';
import type { TriggerOptions } from './trigger.js';
import { example, type Context } from '../options/context.js';
import { withEmulator } from '../options/emulator-option.js';
import { allowInsecureOption } from '../options/insecure-hosts.js';
import {
  deliveryTimeoutValue,
  eventsValue,
  factorValue,
  gathered,
  portValue,
  speedValue,
  targetValue,
  timeoutRange,
  timeoutValue,
  timesValue,
  waitRange,
  waitValue,
} from '../options/option-values.js';

/**
 * Defines the commands that run the emulator, and that send or receive deliveries. The code of a command is loaded only
 * when the user runs this command.
 */
export function addEmulatorCommands({ program, terminal, end }: Context): void {
  program
    .command('emulate')
    .summary('start the emulator on this machine')
    .description(
      'Starts the emulator on 127.0.0.1, and prints a line for each call and each attempt to deliver.\n' +
        'If it listens on another address, the admin routes and the page need a token.\n' +
        'The token is KAIZALA_EMULATOR_TOKEN, or a random token if the variable is not set.\n' +
        'The emulator accepts any credentials that are not empty, unless you set credentials in the environment variables.',
    )
    .option('--port <port>', 'the port to listen on; 0 chooses a free port', portValue, 4010)
    .option(
      '--host <address>',
      'the address to listen on; 0.0.0.0 stands for all addresses',
      '127.0.0.1',
    )
    .option(
      '--allow-host <name>',
      'a host name by which other machines call the emulator; can be repeated',
      gathered,
    )
    .option(
      '--allow-insecure-callbacks-to <name>',
      'a host in your own network to which the emulator may send callbacks over plain http; can be repeated',
      gathered,
    )
    .option(
      '--allow-callbacks-to <host>',
      'another host to which the emulator may send callbacks over https; can be repeated',
      gathered,
    )
    .option(
      '--allow-origin <origin>',
      'the origin of web pages that may call the API and the admin routes; can be repeated',
      gathered,
    )
    .addOption(
      new Option(
        '--handshake-token <kind>',
        'the token that a handshake sends: 12 digits, or an encoded string that the receiver must decode',
      )
        .choices(['digits', 'opaque'])
        .default('digits'),
    )
    .option('--no-handshake', 'accept every callback URL without a handshake')
    .option('--endpoint-slash', 'return the endpoint with a trailing slash')
    .option('--no-throttle', 'accept any number of calls')
    .option(
      '--delivery-timeout <ms>',
      `the time limit for the response of a receiver to a delivery: 1 to ${longestDeliveryTimeout} milliseconds of real time`,
      deliveryTimeoutValue,
      10_000,
    )
    .option(
      '--speed <n>',
      'the speed of the clock of the emulator, which determines when retries are due',
      speedValue,
      1,
    )
    .option('--seed <file>', 'a JSON file with the initial webhooks, credentials and time')
    .option(
      '--state <file>',
      'a file that keeps webhooks, tokens, the time and unfinished deliveries for the next start',
    )
    .option('--no-page', 'do not serve the web page at /_emulator/')
    .option(
      '--companions <file>',
      'a JSON file with responses to calls that are not in the API description',
    )
    .option(
      '--map-callbacks <host=url>',
      'send the callbacks for a host to a receiver on this machine: hooks.example.com=http://127.0.0.1:8080; can be repeated',
      gathered,
    )
    .option(
      '--as-service',
      "also respond at Kaizala's own host names over TLS, and print how programs reach the emulator there",
    )
    .option('--service-port <port>', 'the port of --as-service (default: 443)', portValue)
    .option(
      '--ca-dir <directory>',
      'the directory for the certificate authority of --as-service (default: in the data directory of the user)',
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
      'Removes the key and the certificate that emulate --as-service created, and their directory if it is then empty.',
    )
    .option(
      '--ca-dir <directory>',
      'the directory of the certificate authority (default: in the data directory of the user)',
    )
    .addHelpText('after', example('kaizala-webhooks remove-ca'))
    .action(async (options: RemoveCaOptions) => {
      const { removeCa } = await import('./remove-ca.js');
      end(await removeCa(options, terminal));
    });

  withEmulator(program.command('trigger'), terminal)
    .summary('trigger an event at the emulator')
    .description(
      'Triggers an event. The emulator delivers it to every active webhook that is subscribed to its event type.\n' +
        'Prints a line for each delivery, after its first attempt.',
    )
    .argument('[event]', 'an event type, or the name of an example such as ActionResponse.updated')
    .option(
      '--payload <file>',
      'a JSON file to deliver instead of an example event, at most 4 MiB; - is the standard input',
    )
    .option('--object <id>', 'deliver only to webhooks of this object')
    .option(
      '--webhook <id>',
      'deliver only to this webhook, even if it is not subscribed to the event type',
    )
    .option(
      '--set <path=value>',
      'set a field, by a path (data.title="Count shelf 4") or a JSON Pointer (/data/media/0/url=…); ' +
        `a value that is not JSON is a string; to send digits as a string, write '"42"'; can be repeated`,
      gathered,
    )
    .option('--times <n>', 'the number of times to trigger the event', timesValue, 1)
    .option(
      '--fault <fault[=value]>',
      'a fault to simulate, such as drop or delay=5000; can be repeated',
      gathered,
    )
    .option('--json', 'print the record of each delivery on a line, as JSON')
    .option('--show-secrets', 'with --json, show links to media instead of masking them')
    .addHelpText('after', example('kaizala-webhooks trigger JobCreated --set data.title="Count"'))
    .action(async (event: string | undefined, options: TriggerOptions) => {
      const { trigger } = await import('./trigger.js');
      end(await trigger(event, options, terminal));
    });

  withEmulator(program.command('listen'), terminal)
    .summary('receive and print deliveries')
    .description(
      'Starts a receiver on 127.0.0.1, creates a webhook for it at the emulator, and prints every delivery.\n' +
        'Ctrl-C stops the receiver and deletes the webhook.',
    )
    .option('--port <port>', 'the port to listen on; 0 chooses a free port', portValue, 0)
    .option('--object <id>', 'the object to subscribe to (default: the object in the examples)')
    .addOption(
      new Option('--type <type>', 'the type of the object').choices(objectTypes).default('Group'),
    )
    .option('--events <types>', 'event types, separated by commas (default: all)', eventsValue)
    .option(
      '--json',
      'print each event as a line of JSON, and all other output on the standard error',
    )
    .option('--with-times', 'with --json, also print when each event was received')
    .option('--no-subscribe', 'do not create a webhook; you subscribe the callback URL yourself')
    .option(
      '--forward-to <url>',
      'forward each delivery to this receiver, and return its response; handshakes are not forwarded',
      targetValue,
    )
    .option(
      '--allow-host <host>',
      'a host, other than this machine, that may receive deliveries over https; can be repeated',
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
      'Sends recorded deliveries to a receiver, in order, with the token in KAIZALA_CALLBACK_TOKEN.\n' +
        'A file can have every format that validate reads. If something in it is not an event, nothing is sent.\n' +
        'All files together can have at most 64 MiB.',
    )
    .argument(
      '<files...>',
      'files, directories or glob patterns with recorded deliveries; - is the standard input',
    )
    .requiredOption('--to <url>', 'the callback URL of the receiver', targetValue)
    .option(
      '--allow-host <host>',
      'a host, other than this machine, that may receive deliveries over https; can be repeated',
      gathered,
    )
    .addOption(allowInsecureOption())
    .option(
      '--speed <factor>',
      'wait between the deliveries as recorded, but this many times shorter (default: do not wait)',
      factorValue,
    )
    .option('--repeat <n>', 'the number of times to send all deliveries', timesValue, 1)
    .option(
      '--media <directory>',
      'serve the files in this directory, and change the links in the deliveries to them',
    )
    .addHelpText(
      'after',
      example('kaizala-webhooks replay events.ndjson --to http://127.0.0.1:8080/kaizala'),
    )
    .action(async (files: string[], options: ReplayOptions) => {
      const { replay } = await import('./replay.js');
      end(await replay(files, options, terminal));
    });

  program
    .command('probe')
    .summary('test which events a receiver loses')
    .description(
      'Sends every known kind of request to a receiver, and reports which events it loses.\n' +
        'The deliveries carry the token in KAIZALA_CALLBACK_TOKEN. Test a receiver whose store you can discard.',
    )
    .argument('<url>', 'the callback URL of the receiver', targetValue)
    .option(
      '--allow-host <host>',
      'a host, other than this machine, that may receive deliveries over https; can be repeated',
      gathered,
    )
    .addOption(allowInsecureOption())
    .option(
      '--events <types>',
      'the event types of the webhook, separated by commas (default: all)',
      eventsValue,
    )
    .addOption(
      new Option(
        '--timeout <duration>',
        `the time limit for the response to a delivery: ${timeoutRange}`,
      )
        .argParser(timeoutValue)
        .default(10_000, '10s'),
    )
    .addOption(
      new Option('--check <url>', 'a URL that shows the stored events; to find silent losses')
        .argParser(targetValue)
        .conflicts('log'),
    )
    .option(
      '--log <file>',
      'a file to which the receiver writes the stored events; to find silent losses',
    )
    .addOption(
      new Option(
        '--wait <duration>',
        `the time to wait until an acknowledged event is stored: ${waitRange}`,
      )
        .argParser(waitValue)
        .default(1000, '1s'),
    )
    .addOption(
      new Option('--fail-on <kind>', 'fail if the receiver loses events, or also if it is at risk')
        .choices(['loss', 'risk'])
        .default('loss'),
    )
    .addOption(
      new Option('--format <format>', 'the output: for people, as JSON, or as a report')
        .choices(['text', 'json', 'junit', 'markdown'])
        .default('text'),
    )
    .addHelpText(
      'after',
      example(
        'kaizala-webhooks probe http://127.0.0.1:8080/kaizala --check http://127.0.0.1:8080/events',
      ),
    )
    .action(async (url: URL, options: ProbeOptions) => {
      const { probe } = await import('./probe.js');
      end(await probe(url, options, terminal));
    });
}
