import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { kaizalaDomains } from '../../common/kaizala-domains.js';
import { authorityExtensions, serverExtensions, signCertificate } from './certificate.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How long the certificate of the authority and server certificates are valid, in ms. We chose these values. */
const authorityLife = 365 * day;
const serverLife = 7 * day;

/**
 * The validity of a certificate begins this long before the certificate is created, in ms. Otherwise programs whose
 * clock is slow, such as in containers or virtual machines, would refuse a new certificate.
 */
const skew = hour;

const authorityName = 'Kaizala emulator on this machine';

/** The host names of the real service, for which server certificates are valid. */
const serverNames = kaizalaDomains.flatMap((domain) => [domain, `*.${domain}`]);

/** Signs the certificates of the emulator. It can sign certificates only for Kaizala's hosts. */
export interface CertificateAuthority {
  /** The certificate of the authority as PEM. Programs must trust it. */
  certificate: string;
  key: KeyObject;
  /** The end of the validity of the certificate of the authority, in ms since the epoch. */
  end: number;
}

/** The certificate of a server, and its key. The key exists only in memory. */
export interface ServerCertificate {
  cert: string;
  key: string;
  /** The end of the validity of `cert`, in ms since the epoch. */
  end: number;
}

export function newAuthority(now: number): CertificateAuthority {
  const { privateKey: key, publicKey } = newKey();
  const period = periodOf(now, authorityLife);
  const certificate = signCertificate(
    {
      subject: authorityName,
      issuer: authorityName,
      publicKey,
      ...period,
      extensions: authorityExtensions(publicKey, kaizalaDomains),
    },
    key,
  );
  return { certificate, key, end: period.notAfter };
}

/**
 * Makes a server certificate for Kaizala's host names. It is valid for at most a week, and not longer than the
 * certificate of the authority.
 */
export function newServerCertificate(
  authority: CertificateAuthority,
  now: number,
  names: readonly string[] = serverNames,
): ServerCertificate {
  const { privateKey, publicKey } = newKey();
  const period = periodOf(now, serverLife);
  const notAfter = Math.min(period.notAfter, authority.end);
  const cert = signCertificate(
    {
      subject: names[0]!,
      issuer: authorityName,
      publicKey,
      notBefore: period.notBefore,
      notAfter,
      extensions: serverExtensions(publicKey, createPublicKey(authority.key), names),
    },
    authority.key,
  );
  return { cert, key: pemOf(privateKey), end: notAfter };
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function newKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/**
 * Returns the first and the last time of a certificate's validity, in ms. Both are whole seconds, because certificates
 * cannot contain fractions of a second. The last second is still part of the validity, so one second is subtracted.
 */
function periodOf(now: number, life: number) {
  const notBefore = Math.floor((now - skew) / 1000) * 1000;
  return { notBefore, notAfter: notBefore + life - 1000 };
}
