import { Option } from 'commander';
import { type Context, example } from '../options/context.js';
import type { ValidateOptions } from './validate.js';

/** Defines the commands that need no emulator. What they need is loaded when they are called. */
export function addFileCommands({ program, terminal, end }: Context): void {
  program
    .command('validate')
    .summary('check events, requests and responses')
    .description(
      'Checks events, requests and responses against the description, and prints the first fault of each document.\n' +
        'A file has one JSON value, a list of them, or one on each line, in UTF-8.\n' +
        'It has at most 16 MiB, or any length with one value on each line.\n' +
        'The fields of a document tell which schema it has.',
    )
    .argument('<files...>', 'what is checked; - is the standard input')
    .option('--as <schema>', 'what the documents are: UnknownEvent, connector/ConnectorDelivery')
    .addOption(
      new Option('--format <format>', 'for people, for the log of a GitHub workflow, or JSON')
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .addHelpText('after', example('kaizala-webhooks validate payload.json --as Delivery'))
    .action(async (files: string[], options: ValidateOptions) => {
      const { validate } = await import('./validate.js');
      end(await validate(files, options, terminal));
    });
}
