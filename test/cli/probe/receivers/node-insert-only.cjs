// A table with the id of the response as its key: a row that exists is never changed.
'use strict';
const http = require('http');
const { URL } = require('url');

const rows = new Map();

function insert(event) {
  const key = event.data.responseId || event.eventId;
  if (rows.has(key)) return;
  rows.set(key, event);
}

http
  .createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url, 'http://localhost');
    if (req.method === 'GET' && pathname === '/events') {
      res.end(JSON.stringify([...rows.values()]));
      return;
    }
    if (req.method === 'GET') {
      res.end(searchParams.get('validationToken'));
      return;
    }
    if (req.headers['kz-callback-token'] !== process.env.KAIZALA_CALLBACK_TOKEN) {
      res.writeHead(401);
      res.end();
      return;
    }
    const chunks = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      try {
        insert(JSON.parse(Buffer.concat(chunks).toString()));
        res.end('ok');
      } catch {
        res.writeHead(400);
        res.end();
      }
    });
  })
  .listen(process.env.PORT || 3000, '127.0.0.1');
