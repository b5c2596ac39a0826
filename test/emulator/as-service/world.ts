/** Helpers for the tests of the service's host names. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../../src/emulator.js';

/** A directory that is removed after the test. */
export function temporaryDirectory(): string {
  // Use the full path: Windows may shorten a name with a tilde, and messages quote the path.
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'kaizala-service-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** An emulator that serves the service's host names on a free port, until the end of the test. */
export async function serve(options: EmulatorOptions = {}) {
  const caDir = join(temporaryDirectory(), 'ca');
  const emulator = createEmulator({ throttle: false, service: { port: 0, caDir }, ...options });
  onTestFinished(() => emulator.close());
  const { url, service } = await emulator.listen(0);
  const { port, certificateFile } = service!;
  return { emulator, url, port, caDir, certificateFile, call: caller(port, certificateFile) };
}

export interface Call {
  method?: string;
  /** The host of the URL, which the program also sends as the server name in TLS. */
  host?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
  address?: string;
}

/** Calls the port like a program that resolves the hosts to this machine and trusts the certificate. */
export function caller(port: number, certificateFile: string) {
  return ({ host = 'kms.kaiza.la', method = 'GET', address = '127.0.0.1', ...call }: Call) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; json: unknown }>(
      (resolve, reject) => {
        const { path = '/', headers = {}, body } = call;
        const options = {
          host: address,
          port,
          servername: host,
          ca: readFileSync(certificateFile),
          agent: false,
          method,
          path,
          headers: { host: `${host}:${port}`, ...headers },
        } as const;
        const request = httpsRequest(options, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.on('end', () => {
            const { statusCode = 0, headers: received } = response;
            const json = text === '' ? undefined : (JSON.parse(text) as unknown);
            resolve({ status: statusCode, headers: received, json });
          });
        });
        request.on('error', reject).end(body);
      },
    );
}
