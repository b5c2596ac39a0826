import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile } from '../../scripts/docs/headers.js';
import { type DocsServer, serveDocs } from '../../scripts/docs/serve.js';
import { filesIn } from '../../scripts/docs/served-files.js';
import { portProblem } from '../../src/common/port.js';
import { type RawResponse, sendTarget } from './raw-http.js';
import { portOf } from '../support/servers.js';

const project = mkdtempSync(join(tmpdir(), 'kaizala serve '));
const docs = join(project, 'generated/docs');
const long = `<!doctype html><title>Reference</title>${'<p>Grüße</p>'.repeat(500)}`;
const files: Record<string, string | Uint8Array> = {
  'index.html': '<!doctype html><title>Index</title>',
  '404.html': `<!doctype html><title>Not here</title>${long}`,
  'v1/index.html': long,
  'v1/openapi.json': '{}',
  'v1/openapi.yaml': 'openapi: 3.1.1\n'.repeat(100),
  'v1/events/JobResponse.md': '# JobResponse',
  'v1/events/JobResponse/index.html': '<!doctype html><title>JobResponse</title>',
  'grüße & co/index.html': '<!doctype html><title>Greetings</title>',
  // If a redirect repeated the path `//evil.example`, a browser would go to the host with this name.
  'evil.example/index.html': '<!doctype html><title>Evil</title>',
  'javascript/index.html': '<!doctype html><title>Script</title>',
  'assets/site-0a1b2c3d.css': 'body { color: black }'.repeat(100),
  'assets/logo-0a1b2c3d.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'search/pagefind-entry.json': '{}',
  'search/wasm.en.pagefind': 'wasm',
  'search/fragment/en_0a1b2c3.pf_fragment': 'fragment',
  'empty/.keep': 'secret',
  'index/index.html/nothing': '',
  'picture.png': new Uint8Array(3000),
  _headers: headersFile(),
};
let server: DocsServer;

beforeAll(async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), content);
  }
  writeFileSync(join(project, 'package.json'), '{"secret": true}');
  symlinkSync(project, join(docs, 'outside'), 'junction');
  // This folder is outside the site, but its path begins with the path of the site's folder. The server must not
  // confuse them.
  mkdirSync(`${docs}-private`);
  writeFileSync(`${docs}-private/index.html`, 'secret');
  symlinkSync(`${docs}-private`, join(docs, 'private'), 'junction');
  symlinkSync(join(docs, 'v1'), join(docs, 'inside'), 'junction');
  // Skip these files on Windows, because links to files need special rights there, and named pipes do not exist.
  if (process.platform !== 'win32') {
    symlinkSync(join(project, 'package.json'), join(docs, 'outside.json'));
    symlinkSync('circle', join(docs, 'circle'));
    execFileSync('bash', ['-c', 'mkfifo "$0"', join(docs, 'pipe')]);
  }
  server = await serveDocs(filesIn(docs), 0);
});

afterAll(() => {
  server.close();
  rmSync(project, { recursive: true });
});

/** Sends a request with exactly this target. `fetch` would normalize the target. */
function send(target: string | Buffer, method = 'GET', headers: Record<string, string> = {}) {
  return sendTarget(server.url, target, method, headers);
}

describe('a file', () => {
  test.for<[string, string, string]>([
    ['', 'text/html; charset=utf-8', '<title>Index'],
    ['index.html', 'text/html; charset=utf-8', '<title>Index'],
    ['v1/', 'text/html; charset=utf-8', '<title>Reference'],
    ['inside/', 'text/html; charset=utf-8', '<title>Reference'],
    ['v1/events/JobResponse/', 'text/html; charset=utf-8', '<title>JobResponse'],
    ['v1/events/JobResponse.md', 'text/markdown; charset=utf-8', '# JobResponse'],
    ['v1/openapi.json', 'application/json', '{}'],
    ['v1/openapi.yaml', 'application/yaml', 'openapi: 3.1.1'],
    ['assets/logo-0a1b2c3d.svg', 'image/svg+xml; charset=utf-8', '<svg'],
    ['gr%C3%BC%C3%9Fe%20&%20co/?a=b', 'text/html; charset=utf-8', '<title>Greetings'],
    ['search/pagefind-entry.json', 'application/json', '{}'],
    ['search/fragment/en_0a1b2c3.pf_fragment', 'application/octet-stream', 'fragment'],
    ['search/wasm.en.pagefind', 'application/octet-stream', 'wasm'],
    ['_headers', 'application/octet-stream', '/*'],
  ])('/%s is served as %s', async ([path, type, text]) => {
    const response = await fetch(server.url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toContain(text);
  });

  test('has its current content', async () => {
    const url = `${server.url}later.html`;
    expect((await fetch(url)).status).toBe(404);
    writeFileSync(join(docs, 'later.html'), 'one');
    const first = await fetch(url);
    writeFileSync(join(docs, 'later.html'), 'two');
    const second = await fetch(url, { headers: { 'If-None-Match': first.headers.get('etag')! } });
    expect([await first.text(), await second.text()]).toEqual(['one', 'two']);
  });

  test('is served without replacing the Response of the whole process', () => {
    expect(() => new Response('', { headers: { '': 'without a name' } })).toThrow(TypeError);
  });

  test('is served only on the loopback address', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });
});

describe('the path of a folder without a slash', () => {
  test.for([
    ['/v1', './v1/'],
    ['/v1?a=b&c=%2F', './v1/?a=b&c=%2F'],
    ['/v1?//evil.example', './v1/?//evil.example'],
    ['/v1/events/JobResponse', './JobResponse/'],
    ['/gr%C3%BC%C3%9Fe%20&%20co', './gr%C3%BC%C3%9Fe%20%26%20co/'],
    ['/%76%31', './v1/'],
    ['/v1/../v1', './v1/'],
    ['/evil.example', './evil.example/'],
  ])('%s redirects to %s', async ([target, location]) => {
    const { status, headers } = await send(target!);
    expect([status, headers['location']]).toEqual([301, location]);
    // A browser must not cache the redirect, because the next build may create a file at this path.
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('redirects HEAD, too', async () => {
    expect(await send('/v1', 'HEAD')).toMatchObject({ status: 301, body: Buffer.of() });
  });

  test.for([
    '//evil.example',
    '///evil.example',
    '//evil.example/',
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '/.//evil.example',
    '/v1/..//evil.example',
    '/v1//evil.example',
    '/%2fevil.example',
    '/%2F%2Fevil.example',
    '/\\evil.example',
    '/\\/evil.example',
    '/%5cevil.example',
    '/%5C%5Cevil.example',
    '/%09/evil.example',
    '/%0a/evil.example',
    '/%0d%0aLocation:%20//evil.example',
    '//evil.example@127.0.0.1',
    '/javascript:alert(1)',
    '/javascript%3a',
  ])('%s does not redirect', async (target) => {
    const { status, headers } = await send(target);
    expect([400, 404]).toContain(status);
    expect(headers).not.toHaveProperty('location');
  });
});

describe('a request for a missing file', () => {
  test.for([
    '/nothing',
    '/v1/nothing.html',
    '/v1/openapi.json/',
    '/v1/openapi.json/nothing',
    '/empty',
    '/empty/',
    '/empty/.keep',
    '/index/',
    '/index/index.html',
    '/../../package.json',
    '/v1/../../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/%252e%252e/%252e%252e/package.json',
    '/v1/..%5c..%5c..%5cpackage.json',
    '/..%c0%af..%c0%afpackage.json',
    '//../../package.json',
    '/v1%2findex.html',
    '/v1/index.html%00.md',
    '/%00',
    '/%zz',
    '/%',
    '/%e0%a4',
    '/%ff',
    '/v1/%ff/',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(4000)}`,
    '/outside.json',
    '/outside',
    '/outside/package.json',
    '/private',
    '/private/',
    '/circle',
    '/circle/',
    '/pipe',
    '/v1:$DATA',
    '/nothing#%',
  ])('gets 404 at %s', async (target) => {
    const { status, body } = await send(target);
    expect(status).toBe(404);
    expect(body.toString()).toBe(files['404.html']);
  });

  test.for<[string, string | Buffer]>([
    ['a backslash', '/v1\\index.html'],
    ['backslashes that lead up', '/..\\..\\package.json'],
    ['a byte that is not ASCII', Buffer.from('/\xFF', 'latin1')],
    ['bytes that are UTF-8', Buffer.from('/grüße & co/'.replaceAll(' ', '%20'), 'utf8')],
    ['a null byte', '/\0'],
    ['a control character', '/\x01'],
    ['no slash at its beginning', 'v1/'],
    ['an asterisk', '*'],
    ['the path of a file', 'file:///etc/passwd'],
    ['another scheme', 'ftp://127.0.0.1/v1/'],
    ['a URL without a host', 'http:///package.json'],
    ['a path that is longer than what Node reads', `/${'a'.repeat(20_000)}`],
  ])('is refused or gets 404 with %s in its target', async ([, target]) => {
    const { status, body } = await send(target);
    expect([400, 404, 421, 431]).toContain(status);
    expect(body.toString()).not.toContain('secret');
    // Make sure that the server is still running.
    expect((await send('/')).status).toBe(200);
  });

  test('gets a line of text if the site has no page for 404', async () => {
    const bare = await serveDocs(() => undefined, 0);
    const response = await fetch(bare.url);
    expect([response.status, await response.text()]).toEqual([404, '404 Not Found\n']);
    bare.close();
  });
});

describe('a method', () => {
  test.for(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'refuses %s, with the supported methods',
    async (method) => {
      for (const target of ['/', '/v1', '/nothing']) {
        const { status, headers, body } = await send(target, method);
        expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
        expect(body.toString()).toContain('Fix: use the method GET or HEAD.');
      }
    },
  );

  test('refuses POST before its body arrives', async () => {
    const { status } = await send('/', 'POST', { 'Content-Length': '1000000' });
    expect(status).toBe(405);
  });

  test.for(['/', '/v1/', '/v1', '/nothing', '/v1/openapi.json', '/assets/site-0a1b2c3d.css'])(
    'gets for HEAD at %s the headers of GET, and no body',
    async (target) => {
      for (const coding of ['gzip', 'identity']) {
        const asked = { 'Accept-Encoding': coding };
        const got = await send(target, 'GET', asked);
        const head = await send(target, 'HEAD', asked);
        expect(head.body).toHaveLength(0);
        expect(withoutFraming(head)).toEqual(withoutFraming(got));
      }
    },
  );
});

/**
 * Removes the headers that differ between responses to GET and HEAD: the date, and headers about the transfer of the
 * body.
 */
function withoutFraming({ status, headers }: RawResponse) {
  const rest = Object.entries(headers).filter(
    ([name]) => !['date', 'transfer-encoding', 'connection', 'keep-alive'].includes(name),
  );
  return { status, headers: Object.fromEntries(rest) };
}

describe('a host', () => {
  test.for(['127.0.0.1', 'localhost', 'LOCALHOST:80', '[::1]:8080', '127.0.0.1:1'])(
    '%s is this machine',
    async (host) => {
      expect((await send('/', 'GET', { Host: host })).status).toBe(200);
      expect((await send(`http://${host}/v1/`)).status).toBe(200);
    },
  );

  test.for(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.1:80'])(
    '%s is refused, in the target or in Host',
    async (host) => {
      for (const response of [
        await send('/', 'GET', { Host: host }),
        await send(`http://${host}/v1`),
        await send(`http://${host}/v1`, 'HEAD'),
      ]) {
        expect(response.status).toBe(421);
        expect(response.headers).not.toHaveProperty('location');
      }
    },
  );

  test.for(['', 'a b', 'user@127.0.0.1', '127.0.0.1/x', '127.0.0.1:x', '%', '[', 'ä'])(
    'is refused if it is invalid: "%s"',
    async (host) => {
      // A request with an empty host is accepted, because it came from this machine.
      const { status } = await send('/v1/', 'GET', { Host: host });
      expect(status).toBe(host === '' ? 200 : 400);
    },
  );
});

describe('compression', () => {
  test.for(['/v1/', '/nothing', '/v1/openapi.yaml', '/assets/site-0a1b2c3d.css'])(
    'compresses the text at %s for clients that accept it',
    async (target) => {
      const plain = await send(target);
      const { headers, body } = await send(target, 'GET', { 'Accept-Encoding': 'br, gzip' });
      expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
      expect(gunzipSync(body)).toEqual(plain.body);
      expect(body.length).toBeLessThan(plain.body.length / 2);
      expect(plain.headers).toMatchObject({
        'content-length': String(plain.body.length),
        vary: 'Accept-Encoding',
      });
      expect(plain.headers).not.toHaveProperty('content-encoding');
    },
  );

  test.for([
    ['/v1/', 'gzip;q=0'],
    ['/v1/', 'br'],
    ['/v1/', 'identity'],
    ['/v1/openapi.json', 'gzip'],
    ['/picture.png', 'gzip'],
  ])('leaves %s unchanged with Accept-Encoding: %s', async ([target, coding]) => {
    const { headers, body } = await send(target!, 'GET', { 'Accept-Encoding': coding! });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['content-length']).toBe(String(body.length));
  });
});

describe('a cached copy', () => {
  test.for(['gzip', 'identity'])('is confirmed by 304, in %s', async (coding) => {
    const asked = { 'Accept-Encoding': coding };
    for (const target of ['/v1/', '/assets/site-0a1b2c3d.css']) {
      const { headers } = await send(target, 'GET', asked);
      const known = { ...asked, 'If-None-Match': headers['etag']! };
      for (const method of ['GET', 'HEAD']) {
        const again = await send(target, method, known);
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers).toMatchObject({
          vary: 'Accept-Encoding',
          'cache-control': headers['cache-control'],
        });
      }
    }
  });

  test('is replaced if the content has changed, and is never confirmed by a 404', async () => {
    const other = { 'If-None-Match': '"other", W/"another"' };
    expect((await send('/v1/', 'GET', other)).status).toBe(200);
    expect((await send('/nothing', 'GET', { 'If-None-Match': '*' })).status).toBe(404);
  });
});

describe('the server and _headers', () => {
  /**
   * Returns the headers that a host sends for a path according to `_headers`. Joins the values of all matching rules,
   * as the strictest hosts do.
   */
  function ofTheFile(path: string): Record<string, string> {
    const headers = new Headers();
    for (const rule of headersFile().split(/\n(?=\/)/)) {
      const [paths = '', ...lines] = rule.trim().split('\n');
      expect(paths).toMatch(/^\/[a-z/]*\*$/);
      if (!path.startsWith(paths.slice(0, -1))) continue;
      for (const line of lines) {
        const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
        headers.append(name, value);
      }
    }
    return Object.fromEntries(headers);
  }

  test.for([
    '/',
    '/v1/',
    '/v1',
    '/v1/openapi.json',
    '/nothing',
    '/assets/logo-0a1b2c3d.svg',
    '/search/pagefind-entry.json',
    '/search/fragment/en_0a1b2c3.pf_fragment',
  ])('have the same headers for %s', async (path) => {
    const { headers } = await send(path);
    // If no rule sets Cache-Control, a host makes browsers revalidate each time, as `no-cache` does.
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', ...ofTheFile(path) });
  });

  test('forbid frames and MIME sniffing, and let browsers keep files with a hash in their names', () => {
    const protection = {
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    };
    expect(ofTheFile('/v1/')).toEqual(protection);
    for (const folder of ['assets', 'search/index', 'search/fragment', 'search/filter'])
      expect(ofTheFile(`/${folder}/name-0a1b2c3d`)).toEqual({
        ...protection,
        'cache-control': 'public, max-age=31536000, immutable',
      });
    // Browsers must revalidate these files, because their names stay the same when the index is rebuilt.
    for (const file of ['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'en.json'])
      expect(ofTheFile(`/search/${file}`)).toEqual(protection);
  });

  test('does not let browsers cache a removed asset, or a refusal', async () => {
    for (const response of [
      await send('/assets/gone-0a1b2c3d.css'),
      await send('/assets/'),
      await send('/assets'),
      await send('/assets/site-0a1b2c3d.css', 'POST'),
      await send('/assets/site-0a1b2c3d.css', 'GET', { Host: 'evil.example' }),
    ])
      expect(response.headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
  });
});

test('reports a port in use with the fix, different from other problems', async () => {
  const port = await portOf(createServer());
  const error: unknown = await serveDocs(filesIn(docs), port).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'EADDRINUSE' });
  expect(portProblem(error, port, '--port 0')).toBe(
    `Port ${port} is in use (EADDRINUSE). Fix: try --port 0, which chooses a free port.`,
  );
  expect(portProblem(new Error('Something else'), port, '--port 0')).toBeUndefined();
});

test('frees the port on close, even while a browser keeps its connection', async () => {
  const first = await serveDocs(filesIn(docs), 0);
  await (await fetch(first.url)).text();
  first.close();
  const second = await serveDocs(filesIn(docs), Number(new URL(first.url).port));
  expect(second.url).toBe(first.url);
  second.close();
});
