/** Decides what can follow on an incomplete command line. The definitions of the commands are the only source. */
import type { Argument, Command, Option } from 'commander';
import { valuesOf } from '../options/values.js';

/** A word that can be the current word of the command line. */
export interface Candidate {
  word: string;
  /** The meaning of the word; empty if the word says enough. */
  about: string;
}

/** All possible values of the current word of the command line. */
export interface Candidates {
  /**
   * Whether the word is one of the candidates, or a path, which the shell itself completes. After a `list` of names, the
   * word can continue with a comma.
   */
  kind: 'names' | 'list' | 'files' | 'directories';
  words: Candidate[];
}

/**
 * Returns the candidates for the last word of a command line. They do not depend on the letters of that word, unless it
 * begins with a dash or is a list: the shell selects the candidates that match, because each shell has its own rules.
 *
 * @param words the words after the name of the program, up to the cursor
 */
export async function candidatesFor(
  program: Command,
  words: readonly string[],
): Promise<Candidates> {
  const current = words.at(-1) ?? '';
  const { command, option, operands, afterDashes } = contextOf(program, words.slice(0, -1));
  if (option) return valueCandidates(option, program, current);
  if (!afterDashes && current.startsWith('-')) {
    const [, flag, value = ''] = /^(--[^=]+)=([^]*)$/.exec(current) ?? [];
    if (flag === undefined) return optionCandidates(command);
    const { kind, words: values } = await valueCandidates(optionOf(command, flag), program, value);
    return { kind, words: values.map(({ word, about }) => ({ word: `${flag}=${word}`, about })) };
  }
  if (command.commands.length > 0) return operands === 0 ? commandCandidates(command) : none;
  const { registeredArguments: known } = command;
  const argument = known[operands] ?? known.findLast(({ variadic }) => variadic);
  if (argument && (argument.argChoices || valuesOf(argument)))
    return valueCandidates(argument, program, current);
  return afterDashes ? none : optionCandidates(command);
}

const none: Candidates = { kind: 'names', words: [] };

/** The place of the current word on the command line. */
interface Context {
  command: Command;
  /** The option whose value the current word is. */
  option: Option | undefined;
  /** The number of operands of the command before the current word. */
  operands: number;
  /** Whether the word `--` is before the current word, so that all words are operands. */
  afterDashes: boolean;
}

function contextOf(program: Command, words: readonly string[]): Context {
  const context: Context = { command: program, option: undefined, operands: 0, afterDashes: false };
  for (const word of words) {
    const { command, option, operands, afterDashes } = context;
    if (option) context.option = undefined;
    else if (!afterDashes && word === '--') context.afterDashes = true;
    else if (!afterDashes && /^-./.test(word)) context.option = optionOf(command, word);
    else {
      const next = visibleCommands(command).find((one) => operands === 0 && one.name() === word);
      if (next) context.command = next;
      else context.operands += 1;
    }
  }
  return context;
}

/** Returns the option with a flag, such as `--as`, if the option has a value. */
function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find(
    ({ long, short, required }) => required && [long, short].includes(flag),
  );
}

/** Returns the subcommands, with the command `help`. */
function visibleCommands(command: Command): Command[] {
  return command.createHelp().visibleCommands(command);
}

function commandCandidates(command: Command): Candidates {
  const words = visibleCommands(command).map((one) => ({
    word: one.name(),
    about: one.summary() || one.description(),
  }));
  return { kind: 'names', words };
}

function optionCandidates(command: Command): Candidates {
  const words = command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', about: description }));
  return { kind: 'names', words };
}

/** Returns the candidates for the value of an argument or an option. Without an argument or option, returns none. */
async function valueCandidates(
  one: Argument | Option | undefined,
  program: Command,
  current: string,
): Promise<Candidates> {
  if (one?.argChoices) return named(one.argChoices);
  const values = one && valuesOf(one);
  switch (values?.kind) {
    case 'names': {
      const names = await values.names();
      return values.isList ? listCandidates(names, current) : named(names);
    }
    case 'files':
    case 'directories':
      return { kind: values.kind, words: [] };
    case 'commands':
      return commandCandidates(program);
    default:
      return none;
  }
}

function named(names: readonly string[]): Candidates {
  return { kind: 'names', words: names.map((word) => ({ word, about: '' })) };
}

/** Returns the candidates for a list such as `JobCreated,Jo`: the names that the list does not have yet. */
function listCandidates(names: readonly string[], current: string): Candidates {
  const given = current.split(',').slice(0, -1);
  if (given.some((name) => !names.includes(name))) return none;
  const before = given.map((name) => `${name},`).join('');
  const others = names.filter((name) => !given.includes(name));
  return { kind: 'list', words: named(others.map((name) => before + name)).words };
}
