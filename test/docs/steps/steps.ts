/** Reads a chapter of the guide, and returns the steps that its reader performs, in order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensOf } from '../../../scripts/docs/markdown/dialect.js';
import { root } from '../../../scripts/lib/project.js';

export type TerminalName = 'first' | 'second' | 'third';

export type Step =
  | { kind: 'save'; file: string; code: string }
  | { kind: 'run'; terminal: TerminalName; code: string; label: string }
  | { kind: 'interrupt'; terminal: TerminalName }
  | { kind: 'expect'; terminal: TerminalName; text: string };

export interface Part {
  title: string;
  steps: Step[];
}

/** Returns the Markdown of a chapter, in English. */
export function chapterIn(file: string): string {
  return readFileSync(join(root, 'spec/v1/guide', file), 'utf8');
}

/**
 * Splits a chapter into parts with steps. Each code block is a step: a file to save, a command to run, or output to
 * expect. The sentence before the block names the file or the terminal. A sentence with "Press Ctrl-C" is a step that
 * stops the program in a terminal. A block with HTTP is only to be read.
 *
 * @param usual the terminal of a command if the sentence before it does not name a terminal
 * @throws if the sentence before a block names neither a file nor a terminal, or if a block is not allowed
 */
export function partsOf(markdown: string, usual: TerminalName = 'third'): Part[] {
  const parts: Part[] = [];
  let sentence = '';
  for (const token of tokensOf(markdown)) {
    const steps = parts.at(-1)?.steps;
    if (token.type === 'heading') parts.push({ title: token.text, steps: [] });
    else if (token.type === 'paragraph') {
      sentence = token.text;
      const stopped = /Press Ctrl-C in the (first|second) terminal/.exec(sentence)?.[1];
      if (stopped) steps?.push({ kind: 'interrupt', terminal: stopped as TerminalName });
    } else if (token.type === 'code') {
      if (!steps) throw new Error(`A block before the first heading:\n${token.text}`);
      const [language, label = ''] = (token.lang ?? '').split(' ');
      if (language === 'http') continue;
      if (language === 'ts') {
        const file = /^Save this as `([^`]+)`/.exec(sentence)?.[1];
        if (!file)
          throw new Error(`This sentence does not name the file of the next block: ${sentence}`);
        steps.push({ kind: 'save', file, code: `${token.text}\n` });
      } else if (language === 'sh') {
        const named = [...sentence.matchAll(/in the (first|second|third)\b/g)].at(-1)?.[1];
        const terminal = (named ?? usual) as TerminalName;
        steps.push({ kind: 'run', terminal, code: token.text, label });
      } else if (language === 'text') {
        const shown = /[Tt]he (first|second|third) terminal shows/.exec(sentence)?.[1];
        if (!shown)
          throw new Error(
            `This sentence does not name the terminal that shows the next block: ${sentence}`,
          );
        steps.push({ kind: 'expect', terminal: shown as TerminalName, text: token.text });
      } else throw new Error(`A block that is not a step: ${token.lang}`);
    }
  }
  return parts;
}
