/** The files of the certificate authority: their permissions, and which files are refused. */
import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeCertificateAuthority } from '../../../src/emulator.js';
import { userDirectory } from '../../../src/emulator/model/user-directory.js';
import { openAuthority } from '../../../src/emulator/tls/authority-files.js';
import { newAuthority, pemOf } from '../../../src/emulator/tls/certificate-authority.js';
import { temporaryDirectory } from './world.js';

const keyName = 'kaizala-emulator-ca-key.pem';
const certificateName = 'kaizala-emulator-ca.pem';
const day = 86_400_000;
const open = (folder: string, now = Date.now()) => openAuthority(folder, () => now);
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** The content of a directory, to check that nothing has changed. */
const contentOf = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test.skipIf(process.platform === 'win32')(
  'only the user can read the key and its directory',
  async () => {
    const folder = join(temporaryDirectory(), 'deep/ca');
    await open(folder);
    expect(modeOf(folder)).toBe('700');
    expect(modeOf(join(folder, keyName))).toBe('600');
    expect(readdirSync(folder).toSorted()).toEqual([keyName, certificateName]);
  },
);

test('the second start finds the authority of the first', async () => {
  const folder = temporaryDirectory();
  const { certificate, certificateFile } = await open(folder);
  expect(readFileSync(certificateFile, 'utf8')).toBe(certificate);
  expect(certificate).not.toContain('PRIVATE');
  expect(await open(folder)).toMatchObject({ certificate, certificateFile });
});

test('processes that start at the same time share one authority', async () => {
  const folder = temporaryDirectory();
  const opened = await Promise.all(Array.from({ length: 20 }, () => open(folder)));
  expect(new Set(opened.map(({ certificate }) => certificate)).size).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual([keyName, certificateName]);
});

test('writes the certificate again if a crash has prevented that', async () => {
  const folder = temporaryDirectory();
  const { certificate, certificateFile } = await open(folder);
  await removeFile(certificateFile);
  expect((await open(folder)).certificate).toBe(certificate);
  expect(existsSync(certificateFile)).toBe(true);
});

test('refuses a certificate without its key, and creates no key', async () => {
  const folder = temporaryDirectory();
  const { certificateFile } = await open(folder);
  await removeFile(join(folder, keyName));
  const before = contentOf(folder);
  await expect(open(folder)).rejects.toThrow(
    `${certificateFile} has no key in its directory: expected ${keyName}. Fix: kaizala-webhooks remove-ca --ca-dir ${folder}, start again, and let your programs trust the new certificate.`,
  );
  expect(contentOf(folder)).toEqual(before);
});

test.skipIf(process.platform !== 'linux')(
  'names a directory that the file system cannot create',
  async () => {
    await expect(open('/proc/kaizala/ca')).rejects.toThrow(
      'The certificate authority cannot be stored at /proc/kaizala: it does not exist (ENOENT). Fix: check the path. Or choose another directory with --ca-dir (service.caDir).',
    );
  },
);

async function removeFile(file: string): Promise<void> {
  const { unlink } = await import('node:fs/promises');
  await unlink(file);
}

/** Faults that make the files of a certificate authority unusable. Each fault has the message that it must cause. */
const faults: Record<string, [(folder: string) => void, RegExp]> = {
  'an empty key file': [write(''), /key\.pem is damaged: expected the key of a /],
  'a key file that is cut off': [
    (folder) => {
      const text = readFileSync(join(folder, keyName), 'utf8');
      write(text.slice(0, -200))(folder);
    },
    /key\.pem is damaged: /,
  ],
  'other content': [write('hello'), /key\.pem is damaged: /],
  'a key file that is too long': [write('x'.repeat(70_000)), /key\.pem is 70000 bytes long: /],
  'the key of another certificate': [
    (folder) => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      write(pemOf(privateKey) + newAuthority(Date.now()).certificate)(folder);
    },
    /is damaged, because its key and its certificate do not match: /,
  ],
  'a certificate that has expired': [
    (folder) => {
      const { key, certificate } = newAuthority(Date.now() - 366 * day);
      write(pemOf(key) + certificate)(folder);
    },
    /key\.pem is expired \(valid until \d{4}-\d\d-\d\dT[\d:.]+Z\): /,
  ],
  'a certificate that is not valid yet': [
    (folder) => {
      const { key, certificate } = newAuthority(Date.now() + 2 * day);
      write(pemOf(key) + certificate)(folder);
    },
    /key\.pem is valid only from \d{4}-\d\d-\d\dT[\d:.]+Z on: /,
  ],
};

function write(text: string) {
  return (folder: string) => writeFileSync(join(folder, keyName), text);
}

test.for(Object.entries(faults))(
  'names %s and the fix, and changes nothing',
  async ([, [spoil, message]]) => {
    const folder = temporaryDirectory();
    await open(folder);
    spoil(folder);
    const before = contentOf(folder);
    const error = await open(folder).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: 'Failure', message: expect.stringMatching(message) });
    const { message: text } = error as Error;
    expect(text.startsWith(join(folder, keyName))).toBe(true);
    expect(text).toContain(` Fix: kaizala-webhooks remove-ca --ca-dir ${folder}, start again, `);
    expect(text).not.toContain('\n');
    expect(contentOf(folder)).toEqual(before);
  },
);

test('refuses an authority that is not limited to the domains of Kaizala', async () => {
  const folder = temporaryDirectory();
  const { signCertificate } = await import('../../../src/emulator/tls/certificate.js');
  const { authorityExtensions } = await import('../../../src/emulator/tls/certificate.js');
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (const domains of [['example.com'], ['kaiza.la'], ['la', 'osi.office.net']]) {
    const certificate = signCertificate(
      {
        subject: 'a',
        issuer: 'a',
        publicKey,
        notBefore: Date.now() - day,
        notAfter: Date.now() + day,
        extensions: authorityExtensions(publicKey, domains),
      },
      privateKey,
    );
    write(pemOf(privateKey) + certificate)(folder);
    chmodSync(join(folder, keyName), 0o600);
    await expect(open(folder)).rejects.toThrow('is not limited to the domains of Kaizala: ');
  }
});

test('does not overwrite a certificate that does not belong to the key', async () => {
  const folder = temporaryDirectory();
  const { certificateFile } = await open(folder);
  writeFileSync(certificateFile, 'mine');
  await expect(open(folder)).rejects.toThrow(
    `${certificateFile} does not match the key in its directory. Fix: move the file away, and start again. The emulator then writes a new file.`,
  );
  expect(readFileSync(certificateFile, 'utf8')).toBe('mine');
});

test.skipIf(process.platform === 'win32').for([
  ['', 0o755, 'chmod 700'],
  ['', 0o710, 'chmod 700'],
  [keyName, 0o644, 'chmod 600'],
  [keyName, 0o660, 'chmod 600'],
] as const)('refuses %s with the mode %i', async ([name, mode, fix]) => {
  const folder = temporaryDirectory();
  await open(folder);
  const file = join(folder, name);
  chmodSync(file, mode);
  await expect(open(folder)).rejects.toThrow(
    `has the permissions ${mode.toString(8)}, so other users can reach the key of the certificate authority: expected ${fix.slice(6)}. Fix: ${fix} ${file.replace(/\/$/, '')}`,
  );
  expect(modeOf(file)).toBe(mode.toString(8));
});

test.skipIf(process.platform === 'win32')('refuses a link instead of the key', async () => {
  const folder = temporaryDirectory();
  symlinkSync('/dev/null', join(folder, keyName));
  await expect(open(folder)).rejects.toThrow('key.pem is not a regular file: ');
});

test('names a directory that cannot be created', async () => {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'file'), '');
  // A part of the path is a file. Windows reports this as a missing directory, so the emulator tries to create it.
  const reason =
    process.platform === 'win32'
      ? 'it exists already (EEXIST). Fix: '
      : 'a part of the path is not a directory (ENOTDIR). Fix: ';
  const opened = open(join(folder, 'file/ca'));
  await expect(opened).rejects.toThrow(
    /^The certificate authority cannot be stored at \S+file\S*: .* Or choose another directory with --ca-dir \(service\.caDir\)\.$/,
  );
  await expect(opened).rejects.toThrow(reason);
});

test('removes all files of the authority, with any content, and nothing else', async () => {
  const folder = join(temporaryDirectory(), 'ca');
  await open(folder);
  write('damaged')(folder);
  writeFileSync(join(folder, `${keyName}.0123abcd.tmp`), '');
  writeFileSync(join(folder, 'other.pem'), '');
  expect(await removeCertificateAuthority(folder)).toEqual([
    join(folder, keyName),
    join(folder, `${keyName}.0123abcd.tmp`),
    join(folder, certificateName),
  ]);
  expect(readdirSync(folder)).toEqual(['other.pem']);
  expect(await removeCertificateAuthority(folder)).toEqual([]);
  await removeFile(join(folder, 'other.pem'));
  await open(folder);
  expect((await removeCertificateAuthority(folder)).at(-1)).toBe(folder);
  expect(existsSync(folder)).toBe(false);
  expect(await removeCertificateAuthority(folder)).toEqual([]);
});

test('does not remove an empty directory that the emulator has not created', async () => {
  const folder = join(temporaryDirectory(), 'ca');
  mkdirSync(folder);
  expect(await removeCertificateAuthority(folder)).toEqual([]);
  expect(existsSync(folder)).toBe(true);
});

test.for([
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data/kaizala-webhooks')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local/kaizala-webhooks')],
  ['linux', { XDG_DATA_HOME: 'relative' }, join(homedir(), '.local/share/kaizala-webhooks')],
  ['linux', {}, join(homedir(), '.local/share/kaizala-webhooks')],
  ['darwin', {}, join(homedir(), 'Library/Application Support/kaizala-webhooks')],
  ['win32', {}, join(homedir(), 'AppData/Local/kaizala-webhooks')],
] as const)('on %s with %j, the directory is %s', ([platform, env, folder]) => {
  expect(userDirectory(env, platform)).toBe(folder);
});
