/** Probes receivers that are programs, written as others wrote them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, type TestContext } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import type { ProbeReport } from '../../../src/cli/probe/summary.js';
import type { Verdict } from '../../../src/cli/probe/shape.js';
import { startServer } from '../../support/start-server.js';
import { toolPath } from '../../support/tools.js';
import { run } from '../command.js';

const token = 'example-callback-token';

/** A receiver, and the verdicts that follow from its code. */
export interface Program {
  file: string;
  /** The folder of the file. Default: the folder with the receivers of others. */
  folder?: string;
  /** Whether the stored events are at the URL /events, or in the file that the variable STORE names. */
  store: 'url' | 'file' | 'none';
  /** The event types of its webhook. Default: all. */
  events?: readonly string[];
  args?: readonly string[];
  restarts?: number;
  /** The verdicts of the shapes that do not pass. Shapes of other event types than those of `events` are skipped. */
  verdicts: Readonly<Record<string, Verdict>>;
}

/** Starts a receiver and probes it. Returns the report, without the shapes that pass or have another event type. */
export async function probeProgram(
  {
    file,
    folder = 'test/cli/probe/receivers',
    store,
    events,
    args = [],
    restarts = 0,
  }: Omit<Program, 'verdicts'>,
  context: TestContext,
) {
  const place = mkdtempSync(join(tmpdir(), 'kaizala-probe-'));
  context.onTestFinished(() => rmSync(place, { recursive: true }));
  const stored = join(place, 'events.txt');
  const env = { ...process.env, KAIZALA_CALLBACK_TOKEN: token, STORE: stored };
  const command = (port: number) => commandOf(join(root, folder, file), port);
  const { port } = await startServer({ command, env, restarts }, context);
  const origin = `http://127.0.0.1:${port}`;
  const options = [
    ...(store === 'url' ? ['--check', `${origin}/events`] : []),
    ...(store === 'file' ? ['--log', stored] : []),
    ...(events ? ['--events', events.join(',')] : []),
  ];
  const { code, out, err } = await run(
    ['probe', `${origin}/kaizala`, '--format', 'json', '--wait', '300ms', ...options, ...args],
    { env: { KAIZALA_CALLBACK_TOKEN: token } },
  );
  expect(out, err).not.toBe('');
  const { shapes } = JSON.parse(out) as { shapes: ProbeReport['results'] };
  const verdicts = Object.fromEntries(
    shapes
      .filter(
        ({ verdict, finding = '' }) => verdict !== 'passes' && !finding.startsWith('--events'),
      )
      .map(({ id, verdict }) => [id, verdict]),
  );
  return { code, verdicts, shapes, out };
}

/** Checks that a receiver gets the verdicts that its code implies. */
export async function expectVerdicts(
  { verdicts: expected, ...program }: Program,
  context: TestContext,
): Promise<void> {
  const { code, verdicts, out } = await probeProgram(program, context);
  expect(verdicts).toEqual(expected);
  const isLossy = /loses events|silent loss/.test(Object.values(expected).join());
  expect(code).toBe(isLossy ? 1 : 0);
  expect(out).not.toContain(token);
}

function commandOf(path: string, port: number): [program: string, ...args: string[]] {
  switch (extname(path)) {
    case '.php':
      return [toolPath('php'), '-S', `127.0.0.1:${port}`, path];
    case '.py':
      return [toolPath('python3'), path];
    default:
      return [process.execPath, path];
  }
}
