import { type Config, loadConfig } from '@redocly/openapi-core';
import { join } from 'node:path';
import { type Problem, SpecError } from '../lib/problem.js';
import { encodingProblems } from './encoding.js';
import { SourceResolver } from './references.js';
import { type Format, openApi, structureProblems } from './structure.js';

/** A description that redocly.yaml names. */
export interface Api {
  /** Its name, and that of its folder under spec/ and generated/. */
  name: string;
  /** The absolute path of the file that it begins with. */
  ref: string;
}

/**
 * The sources of a project, as one run of a command sees them: the configuration and each file are read once, and the
 * structure of each document is checked once, whichever stages ask for it.
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

  /** redocly.yaml. */
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
   * What keeps a document from being read.
   *
   * @param ref the path of its first file
   * @throws SpecError when that file cannot be read
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
