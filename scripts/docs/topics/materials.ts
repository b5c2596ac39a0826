/** Reads the files of a project that the pages need in addition to the descriptions, such as READMEs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../src/common/failure.js';
import { type CodeSamples, readCodeSamples } from '../../description/code-samples.js';
import { readReleases, type Release } from '../../description/releases.js';
import { readText } from '../../lib/read-text.js';
import { tokensOf } from '../markdown/dialect.js';
import { firstLine } from '../markdown/prose.js';

export interface Materials {
  samples: CodeSamples;
  /** The READMEs that the site shows as pages, so that the same content is not written twice. */
  tools: readonly Tool[];
  /** The paths of the files in spec/, relative to the root of the project. */
  sources: readonly string[];
  /** The past releases, with which the page about compatibility compares the descriptions. */
  releases: readonly Release[];
}

export interface Tool {
  /** The folder of the tool's page. */
  name: string;
  /** The path of the README, relative to the root of the project. */
  file: string;
  markdown: string;
}

/** The paths of the READMEs, in the order of the menu. The key is the folder of the page. */
const toolFiles = {
  receiver: 'src/receiver/README.md',
  client: 'src/client/README.md',
  emulator: 'src/emulator/README.md',
  'command-line': 'src/cli/README.md',
  testing: 'src/testing/README.md',
  changelog: 'CHANGELOG.md',
};

/** @throws Failure if a file is missing; the message names the file */
export function readMaterials(root: string): Materials {
  const paths = readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' });
  return {
    samples: readCodeSamples(root),
    tools: Object.entries(toolFiles).map(([name, file]) => readTool(root, name, file)),
    releases: readReleases(root),
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

/** A cache of the summaries, because every edition needs them, and READMEs are long. */
const summaries = new WeakMap<Tool, string>();

/** Returns the summary of a tool, which is the first sentence of its README. */
export function summaryOf(tool: Tool): string {
  let summary = summaries.get(tool);
  if (summary === undefined) {
    const paragraph = tokensOf(tool.markdown).find(({ type }) => type === 'paragraph');
    summary = firstLine(paragraph?.raw ?? '');
    summaries.set(tool, summary);
  }
  return summary;
}

/** Returns the group to which a tool belongs in the menu. */
export function groupOf({ name }: Tool): 'tools' | 'about' {
  return name === 'changelog' || name === 'compatibility' ? 'about' : 'tools';
}
