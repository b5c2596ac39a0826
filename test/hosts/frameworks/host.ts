/** A server or framework that runs its recipe, in several setups of an application. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import { privatePackage } from '../../support/private-package.js';
import { type Case, cases, prefixCase } from './cases.js';
import type { Start } from './start.js';

/** Replacements in the recipe. Each string to replace must occur once. */
export type Edits = readonly (readonly [from: string, to: string])[];

export interface Variant {
  edits?: Edits;
  /** More files of the project, by path. */
  files?: Record<string, string>;
  /** The path of the callback URL: `/kaizala`. */
  path: string;
  cases: readonly Case[];
  /** Default: the `start` of the host. */
  start?: Start;
}

export interface Host {
  name: string;
  version: string;
  /** If set, a change of the verdict is printed and saved, but does not fail the job. */
  isReportOnly?: true;
  /** If set, a program of this repository replaces the platform, which cannot be installed. */
  isStandIn?: true;
  /** The path of the recipe from the root of the repository. */
  recipe: string;
  /** The path of the recipe in a project. Default: `server.ts`. */
  program?: string;
  /** More files of each project, by path. */
  files?: Record<string, string>;
  /** If set, packages are copied into the project, because the framework bundles them. */
  isSelfContained?: true;
  /** The packages that the recipe and its variants import, as import names with their folders in test/hosts/node_modules. */
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

/** The variants of a host that passes every path to the receiver. */
export const everywhere: Variant[] = [plain, { path: below, cases: [prefixCase] }];
