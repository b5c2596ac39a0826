/** A server or framework whose recipe is run, with the setups of an application in it. */
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
  /** More files of its project, by path. */
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
  /** A change of its verdict is printed and saved, but does not fail the job. */
  isReportOnly?: true;
  /** A program of this project replaces the platform, which cannot be installed. */
  isStandIn?: true;
  /** The recipe, from the root of the project. */
  recipe: string;
  /** The path of the recipe in a project. Default: `server.ts`. */
  program?: string;
  /** More files of each project, by path. */
  files?: Record<string, string>;
  /** Copies packages into the project, because the framework bundles them. */
  isSelfContained?: true;
  /** The packages that the recipe and its variants import: the folder in test/hosts/node_modules, by import name. */
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

/** A host that gives the receiver every path. */
export const everywhere: Variant[] = [plain, { path: below, cases: [prefixCase] }];
