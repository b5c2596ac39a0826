/** The input of the pages in addition to the descriptions, read from a project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../src/common/failure.js';
import { type CodeSamples, readCodeSamples } from '../../description/code-samples.js';
import { readText } from '../../lib/read-text.js';
import { tokensOf } from '../markdown/dialect.js';
import { firstLine } from '../markdown/prose.js';

export interface Materials {
  samples: CodeSamples;
  /** The READMEs that are also pages, so that their content exists only once. */
  tools: readonly Tool[];
  /** The files of spec/, from the root of the project. */
  sources: readonly string[];
}

export interface Tool {
  /** The folder of the tool's page. */
  name: string;
  /** The path of the README, from the root of the project. */
  file: string;
  markdown: string;
}

/** The READMEs by the folders of their pages, in the order of the menu. */
const toolFiles = {
  receiver: 'src/receiver/README.md',
  client: 'src/client/README.md',
  emulator: 'src/emulator/README.md',
  'command-line': 'src/cli/README.md',
  testing: 'src/testing/README.md',
  changelog: 'CHANGELOG.md',
};

/** @throws Failure that names the missing file */
export function readMaterials(root: string): Materials {
  const paths = readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' });
  return {
    samples: readCodeSamples(root),
    tools: Object.entries(toolFiles).map(([name, file]) => readTool(root, name, file)),
    sources: paths.map((path) => `spec/${path.replaceAll('\\', '/')}`).toSorted(),
  };
}

function readTool(root: string, name: string, file: string): Tool {
  try {
    return { name, file, markdown: readText(join(root, file)) };
  } catch (cause) {
    throw new Failure(
      `${file} cannot be read, but the documentation has a page for it. Fix: restore the file, or remove it from the list in scripts/docs/topics/materials.ts.`,
      { cause },
    );
  }
}

/** A cache, because every edition needs the summaries, and READMEs are long. */
const summaries = new WeakMap<Tool, string>();

/** The first sentence of a README. */
export function summaryOf(tool: Tool): string {
  let summary = summaries.get(tool);
  if (summary === undefined) {
    const paragraph = tokensOf(tool.markdown).find(({ type }) => type === 'paragraph');
    summary = firstLine(paragraph?.raw ?? '');
    summaries.set(tool, summary);
  }
  return summary;
}

/** The group of a tool in the menu. */
export function groupOf({ name }: Tool): 'tools' | 'about' {
  return name === 'changelog' ? 'about' : 'tools';
}
