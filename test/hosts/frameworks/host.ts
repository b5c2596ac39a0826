/**
 * Types for a host: a server or framework that runs its recipe. Each variant is a different setup of the application.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import { privatePackage } from '../../support/private-package.js';
import { type Case, cases, prefixCase } from './cases.js';
import type { Start } from './start.js';

/** Replacements in the source of the recipe. Each string to replace must occur exactly once. */
export type Edits = readonly (readonly [from: string, to: string])[];

export interface Variant {
  edits?: Edits;
  /** More files that this variant adds to the project. The key is the path, the value is the content. */
  files?: Record<string, string>;
  /** The path of the callback URL: `/kaizala`. */
  path: string;
  cases: readonly Case[];
  /** Starts the program of this variant. Default: the `start` of the host. */
  start?: Start;
}

export interface Host {
  name: string;
  version: string;
  /** If set, the job does not fail when the verdict on this host changes. The change is only printed and saved. */
  isReportOnly?: true;
  /** If set, the platform cannot be installed, and a program of this repository simulates it. */
  isStandIn?: true;
  /** The path of the recipe from the root of the repository. */
  recipe: string;
  /** The path that the recipe gets in a project. Default: `server.ts`. */
  program?: string;
  /** More files that every project of this host gets. The key is the path, the value is the content. */
  files?: Record<string, string>;
  /** If set, packages are copied into the project instead of linked, because the framework bundles them. */
  isSelfContained?: true;
  /**
   * The packages that the recipe and its variants import. The key is the name in the import, the value is the folder in
   * test/hosts/node_modules.
   */
  packages: Record<string, string>;
  start: Start;
  variants: readonly Variant[];
}

export const { versionOf } = privatePackage('test/hosts');

export const at = '/kaizala';
export const below = '/hooks/kaizala';
export const recipe = (name: string) => `test/samples/receiver/${name}.ts`;
export const hostRecipe = (name: string) => `test/hosts/samples/${name}.ts`;
export const read = (path: string) => readFileSync(join(root, path), 'utf8');
export const same = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

export const plain: Variant = { path: at, cases };
export const prefixed = (...edits: Edits): Variant => ({ path: below, edits, cases: [prefixCase] });
export const behind = (parser: Case, ...edits: Edits): Variant => ({
  path: at,
  edits,
  cases: [parser],
});

/** The variants for a host that passes every path to the receiver. */
export const everywhere: Variant[] = [plain, { path: below, cases: [prefixCase] }];
