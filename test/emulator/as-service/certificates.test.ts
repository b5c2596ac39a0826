/** The certificates that the emulator creates: their content, and which of them programs refuse. */
import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { describe, expect, test } from 'vitest';
import {
  newAuthority,
  newServerCertificate,
} from '../../../src/emulator/tls/certificate-authority.js';
import { portOf } from '../../support/servers.js';
import { toolPath } from '../../support/tools.js';
import { temporaryDirectory } from './world.js';

const day = 86_400_000;
const now = Date.now();

/** Returns how long a certificate is valid, in ms. The last second, `validTo`, is a part of this time. */
function lifeOf(pem: string): number {
  const { validFrom, validTo } = new X509Certificate(pem);
  return Date.parse(validTo) - Date.parse(validFrom) + 1000;
}

test('an authority is valid for a year, and a server certificate for a week, but not longer than its authority', () => {
  const authority = newAuthority(now);
  expect(lifeOf(authority.certificate)).toBe(365 * day);
  expect(lifeOf(newServerCertificate(authority, now).cert)).toBe(7 * day);
  const late = newServerCertificate(authority, authority.end - day);
  expect(late.end).toBe(authority.end);
  expect(Date.parse(new X509Certificate(late.cert).validTo)).toBe(authority.end);
});

test('each certificate has its own key', () => {
  const authority = newAuthority(now);
  const [one, other] = [
    newServerCertificate(authority, now),
    newServerCertificate(authority, now),
  ] as const;
  expect(one.key).not.toBe(other.key);
  expect(one.cert).not.toBe(other.cert);
  expect(newAuthority(now).certificate).not.toBe(authority.certificate);
});

/** Returns why Node refuses a server with a certificate for `names`. Returns undefined if Node accepts the server. */
async function refusalOf(names: readonly string[], servername: string) {
  const authority = newAuthority(now);
  const server = createServer(newServerCertificate(authority, now, names));
  const port = await portOf(server);
  return await new Promise<string | undefined>((resolve) => {
    const options = { host: '127.0.0.1', port, servername, ca: authority.certificate };
    const socket = connect(options, () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('error', (error) => resolve(error.message));
  });
}

test.for(['kaiza.la', 'api.kaiza.la', 'inc-000.kaizalamessaging.osi.office.net'])(
  'makes Node accept %s',
  async (name) => {
    expect(await refusalOf([name], name)).toBe(undefined);
  },
);

test.for(['example.com', 'xkaiza.la', 'kaiza.la.example.com', 'osi.office.net', 'localhost'])(
  'makes Node refuse %s, although the authority has signed the certificate',
  async (name) => {
    expect(await refusalOf([name], name)).toBe('permitted subtree violation');
    expect(await refusalOf(['api.kaiza.la', name], 'api.kaiza.la')).toBe(
      'permitted subtree violation',
    );
  },
);

describe('openssl', { tags: ['openssl'] }, () => {
  test('finds every limit in the certificates, and refuses others', () => {
    const folder = temporaryDirectory();
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const authority = newAuthority(now);
    const ca = write('ca.pem', authority.certificate);
    const openssl = (...args: string[]) =>
      execFileSync(toolPath('openssl'), args, { encoding: 'utf8' });
    expect(openssl('x509', '-in', ca, '-noout', '-text').replaceAll(/\s+/g, ' ')).toMatch(
      /Basic Constraints: critical CA:TRUE, pathlen:0 .*Key Usage: critical Certificate Sign, CRL Sign .*Name Constraints: critical Permitted: DNS:kaiza\.la DNS:kaizalamessaging\.osi\.office\.net Excluded: IP:0\.0\.0\.0\/0\.0\.0\.0 IP:0:0:0:0:0:0:0:0\/0:0:0:0:0:0:0:0 .*Extended Key Usage: TLS Web Server Authentication/,
    );
    const leaf = write('leaf.pem', newServerCertificate(authority, now).cert);
    expect(openssl('verify', '-x509_strict', '-CAfile', ca, leaf)).toBe(`${leaf}: OK\n`);
    const verified = spawnSync(
      toolPath('openssl'),
      [
        'verify',
        '-CAfile',
        ca,
        write('foreign.pem', newServerCertificate(authority, now, ['example.com']).cert),
      ],
      { encoding: 'utf8' },
    );
    expect(verified.status).not.toBe(0);
    expect(verified.stderr + verified.stdout).toContain('permitted subtree violation');
  });
});
