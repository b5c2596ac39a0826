import { shellWord } from '../../common/shell-word.js';
import type { ListeningService } from '../../emulator.js';
import { invokedAs } from './about.js';
import { hostsFile } from './hosts-file.js';
import type { Terminal } from './terminal.js';

/** Kaizala's hosts that known programs call. A user's program may call hosts that are not listed here. */
const hosts = ['api', 'api2', 'kms', 'kms1', 'kms2', 'kms-alpha'].map((name) => `${name}.kaiza.la`);

/**
 * Prints how programs with hard-coded host names reach the emulator: first the setup for one program, then for the
 * whole machine.
 *
 * @param caDir the directory of the certificate authority, if the user chose one
 */
export function showServiceSetup(
  { port, addresses, certificateFile }: ListeningService,
  caDir: string | undefined,
  terminal: Pick<Terminal, 'print'>,
): void {
  const line = (...texts: string[]) => terminal.print(...texts.map((text) => `  ${text}`));
  const file = shellWord(certificateFile);
  const all = hosts.join(' ');
  const suffix = port === 443 ? '' : `:${port}`;
  terminal.print(
    'As the service: ',
    ['bold', `https://api.kaiza.la${suffix}`],
    ` at ${addresses.join(' and ')}, for every host in kaiza.la and kaizalamessaging.osi.office.net`,
  );
  if (port !== 443)
    line(
      `Programs call port 443, but the emulator listens on port ${port}. Only programs in which you can set the port reach it.`,
    );
  terminal.print(
    '1. Make one program resolve the host names to this machine. Nothing else changes:',
  );
  line(`curl:        curl --resolve api.kaiza.la:${port}:127.0.0.1 --cacert ${file} …`);
  line(`Linux:       printf '127.0.0.1 localhost ${all}\\n' > hosts.kaizala`);
  line(
    `             unshare -rm sh -c 'mount --bind hosts.kaizala /etc/hosts && exec "$@"' - your-program …`,
  );
  line('containers:  docker run --network host --add-host api.kaiza.la:127.0.0.1 …');
  line(
    `Or change the whole machine with this line in ${hostsFile()}; remove it when you are done:`,
  );
  line(`  127.0.0.1 ${all}`);
  terminal.print('2. Make the program trust the certificate, which is valid only for these hosts:');
  line(`Node:        NODE_EXTRA_CA_CERTS=${file}`);
  line(`PHP:         php -d curl.cainfo=${file} -d openssl.cafile=${file} …`);
  line(`Python:      SSL_CERT_FILE=${file}`);
  line(`  requests:  REQUESTS_CA_BUNDLE=${file} (replaces all other authorities)`);
  line(`curl:        CURL_CA_BUNDLE=${file} (replaces all other authorities)`);
  line('Java, .NET:  see "As the service" in the documentation of the emulator');
  const chosen = caDir === undefined ? '' : ` --ca-dir ${shellWord(caDir)}`;
  terminal.print(`When you are done, run: ${invokedAs} remove-ca${chosen}`);
}
