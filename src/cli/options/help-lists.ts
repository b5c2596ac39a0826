/** The lists of values in the help of a command. */
import { type Command, Help } from 'commander';
import { inColumns } from '../output/columns.js';
import { type FormedValues, type NamedValues, type Values, valuesOf } from './values.js';

/** A list in the help, which is printed below its title. */
interface List {
  title: string;
  lines: (helper: Help) => string[];
}

/**
 * Returns the command whose help a command line asks for: `help trigger`, or `trigger --help`. Returns undefined if the
 * command line does not ask for the help of a command.
 */
export function commandToExplain(program: Command, args: readonly string[]): Command | undefined {
  const isAsked = args[0] === 'help' || args.includes('--help') || args.includes('-h');
  if (!isAsked) return undefined;
  const name = args.find((arg) => arg !== 'help' && !arg.startsWith('-'));
  return program.commands.find((command) => command.name() === name);
}

/**
 * Adds the values of the arguments and options of a command to its help, between its options and its example. Call this
 * function before commander prints the help, because commander prints it synchronously, and some values must be loaded.
 */
export async function addValueLists(command: Command): Promise<void> {
  const all = [...command.registeredArguments, ...command.options].map(valuesOf);
  const lists = await Promise.all([...new Set(all)].filter(isListed).map(listOf));
  command.configureHelp({
    formatHelp: (shown, helper) => {
      const sections = lists.flatMap(({ title, lines }) =>
        helper.formatItemList(`${title}:`, lines(helper), helper),
      );
      return [Help.prototype.formatHelp.call(helper, shown, helper), ...sections].join('\n');
    },
  });
}

function isListed(values: Values | undefined): values is NamedValues | FormedValues {
  return values?.kind === 'names' || values?.kind === 'forms';
}

async function listOf(values: NamedValues | FormedValues): Promise<List> {
  const { title } = values;
  if (values.kind === 'names') {
    const names = await values.names();
    return { title, lines: ({ helpWidth = 80 }) => inColumns(names, helpWidth) };
  }
  const { forms } = values;
  const width = Math.max(...forms.map(([form]) => form.length));
  return {
    title,
    lines: (helper) =>
      forms.map(([form, meaning]) => helper.formatItem(form, width, meaning, helper)),
  };
}
