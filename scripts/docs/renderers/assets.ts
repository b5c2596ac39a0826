/** What the pages are made with, which stays the same while they are made again and again. */
import { createHash } from 'node:crypto';
import { licencesOf } from './licences.js';
import { redocBundle } from './redoc.js';
import { scalarBundle } from './scalar.js';

export interface Assets {
  redoc: Asset;
  scalar: Asset;
  /** A text that lists the licences of both. */
  licences: string;
}

/** A script that several pages share. */
export interface Asset {
  /** From the root of the site. It changes with the content, so that browsers can keep the file for ever. */
  place: string;
  text: string;
}

let assets: Promise<Assets> | undefined;

export function loadAssets(): Promise<Assets> {
  assets ??= load();
  return assets;
}

async function load(): Promise<Assets> {
  const [redoc, scalar] = await Promise.all([redocBundle(), scalarBundle()]);
  const licences = await licencesOf([
    { name: '@redocly/cli', title: 'Redoc, which renders the reference', text: redoc },
    { name: '@scalar/api-reference', title: 'Scalar, with which calls are tried', text: scalar },
  ]);
  return { redoc: asset('redoc', redoc), scalar: asset('scalar', scalar), licences };
}

function asset(name: string, text: string): Asset {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { place: `assets/${name}-${digest}.js`, text };
}
