import { type Config, loadConfig } from '@redocly/openapi-core';
import { join } from 'node:path';
import { type Problem, SpecError } from '../lib/problem.js';
import { encodingProblems } from './encoding.js';
import { SourceResolver } from './references.js';
import { type Format, openApi, structureProblems } from './structure.js';

/** A description that redocly.yaml names. */
export interface Api {
  /** The name, which its folders under spec/ and generated/ have too. */
  name: string;
  /** The absolute path of its root file. */
  ref: string;
}

/**
 * The sources of a project, cached for one run of a command. The configuration and each file are read only once, and the
 * structure of each document is checked only once, even if several stages need the result.
 *
 * @example
 * const descriptions = await bundleDescriptions(new Sources(root));
 */
export class Sources {
  readonly root: string;
  readonly resolver = new SourceResolver();
  #config: Promise<Config> | undefined;
  #encoding: Promise<Problem[]> | undefined;
  readonly #structure = new Map<string, Promise<Problem[]>>();

  constructor(root: string) {
    this.root = root;
  }

  /** The configuration in redocly.yaml. */
  config(): Promise<Config> {
    this.#config ??= loadConfig({ configPath: join(this.root, 'redocly.yaml') });
    return this.#config;
  }

  /** The descriptions, in the order of redocly.yaml. */
  async apis(): Promise<Api[]> {
    const { resolvedConfig } = await this.config();
    return Object.entries(resolvedConfig.apis ?? {}).map(([name, api]) => ({
      name,
      ref: join(this.root, api.root),
    }));
  }

  /**
   * Files that are not UTF-8, or have a byte order mark.
   *
   * @throws SpecError if the folder spec/ is missing
   */
  encodingProblems(): Promise<Problem[]> {
    this.#encoding ??= encodingProblems(this.root).catch((error: unknown) => {
      throw SpecError.from(error, this.root);
    });
    return this.#encoding;
  }

  /**
   * The problems that prevent a document from being read.
   *
   * @param ref the path of its root file
   * @throws SpecError if that file cannot be read
   */
  structureProblems(ref: string, format: Format = openApi): Promise<Problem[]> {
    let found = this.#structure.get(ref);
    if (!found) {
      found = structureProblems(this.resolver, ref, this.root, format);
      this.#structure.set(ref, found);
    }
    return found;
  }
}
