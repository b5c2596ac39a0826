import { Option } from 'commander';
import { countValue } from '../options/option-values.js';
import { compatFormats } from '../compat/formats.js';
import { reportFormats } from '../findings/report-formats.js';
import { type Context, example } from '../options/context.js';
import type { CompatOptions } from './compat.js';
import type { ExportOptions } from './export.js';
import type { ImportOptions } from './import.js';
import type { ValidateOptions } from './validate.js';

/** Defines the commands that need no emulator. The code of a command is loaded only when it is called. */
export function addFileCommands({ program, terminal, end }: Context): void {
  program
    .command('validate')
    .summary('check events, requests and responses')
    .description(
      'Checks events, requests and responses against the API description, and prints every error.\n' +
        'A file has one JSON value, a list of values, or one value on each line, in UTF-8.\n' +
        'It can also be YAML, or a recording: HAR, or an export of webhook.site or RequestBin.\n' +
        'A file can have at most 16 MiB. A file with one value on each line can have any length.\n' +
        'The fields of a document determine its schema, unless --as names the schema.',
    )
    .argument('<files...>', 'files, directories or glob patterns; - is the standard input')
    .option(
      '--as <schema>',
      'the schema of the documents, such as UnknownEvent or connector/ConnectorDelivery',
    )
    .option('--strict', 'report unknown event types and unknown fields as errors')
    .option('--max-warnings <count>', 'the number of warnings that do not fail the run', countValue)
    .addOption(
      new Option(
        '--format <format>',
        'the output: for people, for the log of a GitHub workflow, as JSON, or as a report for CI',
      )
        .choices(reportFormats)
        .default('text'),
    )
    .addHelpText('after', example('kaizala-webhooks validate payload.json --as Delivery'))
    .action(async (files: string[], options: ValidateOptions) => {
      const { validate } = await import('./validate.js');
      end(await validate(files, options, terminal));
    });

  program
    .command('import')
    .summary('convert recordings into events, one on each line')
    .description(
      'Prints the events in files, one on each line, as listen --json does. replay and validate read them.\n' +
        'Names everything that is not an event, and leaves it out.\n' +
        'A file can have every format that validate reads.',
    )
    .argument('<files...>', 'files, directories or glob patterns; - is the standard input')
    .option('--with-times', 'also print when each event was received, if the recording says it')
    .addHelpText('after', example('kaizala-webhooks import recording.har > events.ndjson'))
    .action(async (files: string[], options: ImportOptions) => {
      const { importEvents } = await import('./import.js');
      end(await importEvents(files, options, terminal));
    });

  program
    .command('export')
    .summary('write events to CSV files')
    .description(
      'Writes events to CSV files, one for each event type, action package or survey, with a column for each question.\n' +
        'Only the last version of an edited response is written. Duplicates are left out. Links are masked.\n' +
        'If the command fails or is stopped, it writes no file.',
    )
    .argument('<files...>', 'files, directories or glob patterns; - is the standard input')
    .requiredOption('--out <directory>', 'the directory for the files; created if it is missing')
    .option('--history', 'write all versions of edited responses')
    .option('--redact', 'replace names and phone numbers by pseudonyms')
    .option('--show-secrets', 'write links')
    .addOption(
      new Option('--separator <character>', 'the character between the cells')
        .choices(['comma', 'semicolon', 'tab'])
        .default('comma'),
    )
    .option('--bom', 'begin each file with a byte order mark, for old versions of Excel')
    .option('--force', 'replace existing files')
    .addHelpText('after', example('kaizala-webhooks export events.ndjson --out csv'))
    .action(async (files: string[], options: ExportOptions) => {
      const { exportEvents } = await import('./export.js');
      end(await exportEvents(files, options, terminal));
    });

  program
    .command('compat')
    .summary('compare two versions of an API description')
    .description(
      'Compares two versions of a description in OpenAPI 3.1 with webhooks and callbacks, of any API.\n' +
        'Prints each change with its level, who breaks, and what to do.\n' +
        'Fails if info.version, the version in package.json or CHANGELOG.md is too low for the changes.\n' +
        'Needs @redocly/cli, whose diff it completes: npm install --save-dev @redocly/cli@2.77.0',
    )
    .argument('<base>', 'the old version: a file, a directory, or a git ref such as v1.0.0')
    .argument(
      '[head]',
      'the new version: a file or a directory; for a git ref, by default the current files',
    )
    .addOption(
      new Option(
        '--format <format>',
        'the output: for people, for the log of a GitHub workflow, as JSON, as Markdown, or as a report for CI',
      )
        .choices(compatFormats)
        .default('text'),
    )
    .addHelpText('after', example('kaizala-webhooks compat v1.0.0 openapi.json'))
    .action(async (base: string, head: string | undefined, options: CompatOptions) => {
      const { compat } = await import('./compat.js');
      end(await compat(base, head, options, terminal));
    });
}
