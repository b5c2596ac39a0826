import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  AlgorithmIdentifier,
  AsnConvert,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  OctetString,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from './asn1.js';

/** The object identifiers that certificates use (sources: RFC 5280 and RFC 5758). */
const id = {
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  ecdsaWithSHA256: '1.2.840.10045.4.3.2',
};

/** The content of a certificate before it is signed. */
export interface Wanted {
  /** The common names of the certificate's subject and of its issuer. */
  subject: string;
  issuer: string;
  /** The public key that the certificate certifies. */
  publicKey: KeyObject;
  /** When the certificate becomes valid, in ms since the epoch. */
  notBefore: number;
  /**
   * The last time when the certificate is valid, in ms since the epoch. In X.509, this time is still part of the
   * validity.
   */
  notAfter: number;
  extensions: readonly Extension[];
}

/** Signs a certificate with a P-256 key, and returns it as PEM. */
export function signCertificate(wanted: Wanted, issuerKey: KeyObject): string {
  const { subject, issuer, publicKey, notBefore, notAfter, extensions } = wanted;
  const algorithm = new AlgorithmIdentifier({ algorithm: id.ecdsaWithSHA256 });
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(),
    signature: algorithm,
    issuer: commonName(issuer),
    validity: new Validity({ notBefore: new Date(notBefore), notAfter: new Date(notAfter) }),
    subject: commonName(subject),
    subjectPublicKeyInfo: AsnConvert.parse(spkiOf(publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions([...extensions]),
  });
  const signed = Buffer.from(AsnConvert.serialize(tbsCertificate));
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: bytesOf(sign('sha256', signed, issuerKey)),
  });
  const lines = Buffer.from(AsnConvert.serialize(certificate))
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/**
 * Returns the extensions for the certificate of an authority. They allow the authority to sign only server
 * certificates, and only for these domains.
 */
export function authorityExtensions(key: KeyObject, domains: readonly string[]): Extension[] {
  const usage = new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign);
  return [
    extension(id.basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }), true),
    extension(id.keyUsage, usage, true),
    nameConstraints(domains),
    extension(id.extKeyUsage, new ExtendedKeyUsage([id.serverAuth])),
    extension(id.subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(key))),
  ];
}

/**
 * Returns the extensions for a server certificate that is valid for these host names. `authorityKey` is the key of the
 * authority that signs it.
 */
export function serverExtensions(
  key: KeyObject,
  authorityKey: KeyObject,
  names: readonly string[],
): Extension[] {
  const authority = new KeyIdentifier(keyIdentifier(authorityKey));
  return [
    extension(id.basicConstraints, new BasicConstraints({ cA: false }), true),
    extension(id.keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
    extension(id.extKeyUsage, new ExtendedKeyUsage([id.serverAuth])),
    extension(
      id.subjectAltName,
      new SubjectAlternativeName(names.map((dNSName) => new GeneralName({ dNSName }))),
    ),
    extension(id.subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(key))),
    extension(id.authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: authority })),
  ];
}

/**
 * Returns true if the certificate of an authority, given as DER, has exactly the name constraints that
 * {@link authorityExtensions} creates.
 */
export function isConstrainedTo(domains: readonly string[], certificate: Uint8Array): boolean {
  const { extensions = [] } = AsnConvert.parse(certificate, Certificate).tbsCertificate;
  const expected = Buffer.from(AsnConvert.serialize(nameConstraints(domains)));
  return extensions.some((one) => expected.equals(Buffer.from(AsnConvert.serialize(one))));
}

/**
 * Returns the name constraints of an authority. They allow these domains with their subdomains, and exclude all IP
 * addresses.
 */
function nameConstraints(domains: readonly string[]): Extension {
  const permitted = domains.map((dNSName) => new GeneralName({ dNSName }));
  const excluded = ['0.0.0.0/0', '::/0'].map((iPAddress) => new GeneralName({ iPAddress }));
  const subtrees = (names: GeneralName[]) =>
    new GeneralSubtrees(names.map((base) => new GeneralSubtree({ base })));
  return extension(
    id.nameConstraints,
    new NameConstraints({
      permittedSubtrees: subtrees(permitted),
      excludedSubtrees: subtrees(excluded),
    }),
    true,
  );
}

function extension(extnID: string, value: unknown, critical = false): Extension {
  return new Extension({
    extnID,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  });
}

function commonName(name: string): Name {
  const value = new AttributeValue({ utf8String: name });
  const pair = new AttributeTypeAndValue({ type: id.commonName, value });
  return new Name([new RelativeDistinguishedName([pair])]);
}

/** Returns a serial number for a certificate. It is positive, as X.509 requires, and cannot be predicted. */
function serialNumber(): ArrayBuffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytesOf(bytes);
}

/**
 * Returns the hash of a public key. A certificate contains this hash to identify its own key and the key of its issuer.
 */
function keyIdentifier(key: KeyObject): ArrayBuffer {
  const { subjectPublicKey } = AsnConvert.parse(spkiOf(key), SubjectPublicKeyInfo);
  return bytesOf(createHash('sha1').update(Buffer.from(subjectPublicKey)).digest());
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return Uint8Array.from(buffer).buffer;
}
