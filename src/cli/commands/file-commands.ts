import { Option } from 'commander';
import { type Context, example } from '../options/context.js';
import type { ValidateOptions } from './validate.js';

/** Defines the commands that need no emulator. Each loads its code only when it is called. */
export function addFileCommands({ program, terminal, end }: Context): void {
  program
    .command('validate')
    .summary('check events, requests and responses')
    .description(
      'Checks events, requests and responses against the API description, and prints the first error of each document.\n' +
        'A file has one JSON value, a list of values, or one value on each line, in UTF-8.\n' +
        'A file can have at most 16 MiB, or any length with one value on each line.\n' +
        'The fields of a document determine its schema, unless --as names the schema.',
    )
    .argument('<files...>', 'the files to check; - is the standard input')
    .option(
      '--as <schema>',
      'the schema of the documents, such as UnknownEvent or connector/ConnectorDelivery',
    )
    .addOption(
      new Option(
        '--format <format>',
        'the output: for people, for the log of a GitHub workflow, or JSON',
      )
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .addHelpText('after', example('kaizala-webhooks validate payload.json --as Delivery'))
    .action(async (files: string[], options: ValidateOptions) => {
      const { validate } = await import('./validate.js');
      end(await validate(files, options, terminal));
    });
}
