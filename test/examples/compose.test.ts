/**
 * Runs the steps of examples/compose/ without a container engine. Instead of containers, both services run as processes
 * in one network namespace.
 */
// @module-tag php
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { canUnshare, network, networkOptions } from '../support/namespace.js';
import { copyProject } from '../support/project-copy.js';
import { toolPath } from '../support/tools.js';

const folder = join(root, 'examples/compose');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Service {
  command: string[];
  volumes?: string[];
  environment: Record<string, string>;
}

const { services } = parse(read('compose.yaml')) as { services: Record<string, Service> };
const secrets: Record<string, string> = {
  KAIZALA_EMULATOR_TOKEN: 's3cr3t-of-the-emulator',
  KAIZALA_CALLBACK_TOKEN: 's3cr3t-of-deliveries',
};

/** The instructions of the Dockerfile. Each stage of the Dockerfile has a separate list. */
const stages = read('Dockerfile')
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) =>
    stage
      .split('\n')
      .filter((line) => /^[A-Z]+ /.test(line))
      .map((line) => ({
        name: line.slice(0, line.indexOf(' ')),
        text: line.slice(line.indexOf(' ') + 1),
      })),
  );

function only(stage: number, name: string): string[] {
  return stages[stage]!.filter((one) => one.name === name).map(({ text }) => text);
}

/** Returns the environment variables that Compose sets for a service. */
function environmentOf({ environment }: Service): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, text]) => [
      name,
      text.replace(/\$\{(\w+):\?[^}]*\}/, (_, variable: string) => secrets[variable]!),
    ]),
  );
}

/**
 * Installs the package into an empty folder, with the steps of both stages of the Dockerfile. The test does not run the
 * steps `npm ci` and `npm install`, because they would need a registry. Instead, it links the packages that are
 * installed in the project.
 *
 * @returns the folder of the package's commands
 */
function install(): string {
  expect(only(0, 'COPY')).toEqual(['. .']);
  const [ci, pack] = only(0, 'RUN');
  expect(ci).toBe('npm ci --ignore-scripts');
  const prefix = mkdtempSync(join(tmpdir(), 'kaizala-compose-'));
  onTestFinished(() => rmSync(prefix, { recursive: true, force: true }));
  const copy = copyProject();
  try {
    const [npm, ...args] = pack!.replace('/build', prefix).split(' ');
    execFileSync(npm!, args, { cwd: copy.path, stdio: 'pipe' });
  } finally {
    copy.remove();
  }
  expect(only(1, 'COPY')).toEqual(['--from=build /build/*.tgz /tmp/']);
  const [added, ...others] = only(1, 'RUN');
  expect(others).toEqual([]);
  expect(added).toMatch(/^npm install --global --omit=dev .* \/tmp\/\*\.tgz && rm \/tmp\/\*\.tgz$/);
  const [tarball] = readdirSync(prefix).filter((name) => name.endsWith('.tgz'));
  const packed = join(prefix, 'lib/node_modules/kaizala-webhooks');
  mkdirSync(packed, { recursive: true });
  execFileSync('tar', ['-xzf', join(prefix, tarball!), '-C', packed, '--strip-components=1']);
  const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(packed, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  mkdirSync(join(prefix, 'bin'));
  for (const [name, file] of Object.entries(manifest.bin)) {
    chmodSync(join(packed, file), 0o755);
    symlinkSync(join(packed, file), join(prefix, 'bin', name));
  }
  return join(prefix, 'bin');
}

test('pins the images, does not run as root, and puts no secrets into the images', () => {
  const images = stages.map(([first]) => first!.text);
  for (const image of images) expect(image).toMatch(/^node:\d+\.\d+\.\d+-[\w-]+( AS build)?$/);
  expect(images[0]!.split(' ')[0]).toBe(images[1]);
  expect(only(1, 'USER')).toEqual(['node']);
  expect(JSON.stringify(services)).toMatch(/"php:\d+\.\d+\.\d+-cli-alpine"/);
  expect(read('Dockerfile')).not.toMatch(/^(ARG|ENV) |curl|TOKEN|SECRET/m);
  const ignored = read('Dockerfile.dockerignore').split('\n');
  for (const name of ['.git', '**/node_modules', '**/.env', 'dist', 'test'])
    expect(ignored).toContain(name);
});

test.runIf(canUnshare(...networkOptions))(
  'delivers an event from the emulator to the receiver over HTTP, with the commands of the README',
  // The timeout is long, because the test copies the project and packs it.
  { timeout: 180_000 },
  async () => {
    const bin = install();
    // The network of Compose resolves the names of the services to their addresses. The network of this test must do
    // the same.
    const inside = await network({ '172.30.0.2': 'emulator', '172.30.0.3': 'receiver' });
    const app = mkdtempSync(join(tmpdir(), 'kaizala-receiver-'));
    onTestFinished(() => rmSync(app, { recursive: true, force: true }));
    const [volume = ''] = services['receiver']!.volumes!;
    const [source = '', target] = volume.split(':');
    expect(target).toBe('/app');
    cpSync(join(folder, source), app, { recursive: true });
    const PATH = [
      bin,
      dirname(process.execPath),
      dirname(toolPath('php')),
      process.env['PATH'],
    ].join(delimiter);
    const environment = (name: string) => ({
      PATH,
      NO_COLOR: '1',
      ...environmentOf(services[name]!),
    });

    const startService = (name: string, entrypoint: string[], directory: string) => {
      const [program, ...args] = [
        ...inside,
        'env',
        '-C',
        directory,
        ...entrypoint,
        ...services[name]!.command,
      ];
      const child = spawn(program!, args, {
        env: environment(name),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let text = '';
      for (const output of [child.stdout, child.stderr])
        output.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      onTestFinished(async () => {
        child.kill();
        await once(child, 'close');
      });
      return () => text;
    };
    /** `docker compose exec emulator …` */
    const exec = (command: readonly string[], service = 'emulator') => {
      const [program, ...args] = [...inside, ...command];
      const { status, stdout, stderr } = spawnSync(program!, args, {
        env: environment(service),
        encoding: 'utf8',
      });
      return { status, output: stdout + stderr };
    };
    const [health = ''] = only(1, 'HEALTHCHECK');
    const probe = JSON.parse(health.slice(health.indexOf('CMD ') + 4)) as string[];
    expect(exec(probe).status).toBe(1);

    const emulated = startService(
      'emulator',
      JSON.parse(only(1, 'ENTRYPOINT')[0]!) as string[],
      '/',
    );
    const received = startService('receiver', [], app);
    await expect.poll(() => exec(probe).status).toBe(0);
    await expect.poll(received).toContain('started');
    await expect
      .poll(emulated)
      .toContain('Listens on 0.0.0.0: every machine that reaches this port can call the API.');
    // Another service can call the emulator by its name.
    const call =
      "fetch('http://emulator:4010/v1/accessToken').then(({ status }) => console.log(status))";
    expect(exec(['node', '-e', call], 'receiver').output).toBe('401\n');

    const commands = [...read('README.md').matchAll(/^docker compose exec emulator (.*)$/gm)];
    expect(commands.length).toBe(2);
    for (const [, command = ''] of commands) {
      const { status, output } = exec(command.split(' '));
      expect([command, status, output]).toEqual([command, 0, expect.any(String)]);
    }
    await expect.poll(received).toMatch(/^JobCreated$/m);
    await expect
      .poll(emulated)
      .toMatch(/JobCreated {2}webhook \S+ {2}attempt 1 of 7 {2}200 in \d+ ms/);
    // The receiver refuses a delivery with the wrong token.
    const { output } = exec([
      ...'kaizala-webhooks trigger JobCreated --fault'.split(' '),
      'wrongToken',
    ]);
    expect(output).toContain(' 401 in ');
    expect(emulated() + received()).not.toContain('s3cr3t');
  },
);
