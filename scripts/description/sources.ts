import { type Config, loadConfig } from '@redocly/openapi-core';
import { join } from 'node:path';
import { type Problem, SpecError } from '../lib/problem.js';
import { encodingProblems } from './encoding.js';
import { SourceResolver } from './references.js';
import { type Format, openApi, structureProblems } from './structure.js';

/** An OpenAPI description that is listed in redocly.yaml. */
export interface Api {
  /** The name of the description. Its folders under spec/ and generated/ have the same name. */
  name: string;
  /** The absolute path of the root file of the description. */
  ref: string;
}

/**
 * Reads the source files of a project, and caches them for one run of a command. The configuration and each file are
 * read only once, and the structure of each document is checked only once, even if several stages of the command need
 * the result.
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

  /** Returns the configuration in redocly.yaml. */
  config(): Promise<Config> {
    this.#config ??= loadConfig({ configPath: join(this.root, 'redocly.yaml') });
    return this.#config;
  }

  /** Lists the descriptions, in the order of redocly.yaml. */
  async apis(): Promise<Api[]> {
    const { resolvedConfig } = await this.config();
    return Object.entries(resolvedConfig.apis ?? {}).map(([name, api]) => ({
      name,
      ref: join(this.root, api.root),
    }));
  }

  /**
   * Finds the files under spec/ that are not UTF-8, or that contain a byte order mark.
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
   * Finds the problems that make a document unreadable for the linter and the generators.
   *
   * @param ref the path of the root file of the document
   * @throws SpecError if the root file cannot be read
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
