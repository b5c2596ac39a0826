// It responds before it stores the event, so that the service need not wait. Errors are only logged.
'use strict';
const fs = require('fs');
const http = require('http');
const querystring = require('querystring');

process.on('uncaughtException', (error) => console.error(error.message));

function firstValue(answer) {
  return answer[0];
}

function store(event) {
  const columns = [event.eventId, event.eventType];
  if (event.data.responseDetails && event.data.responseDetails.responseWithQuestions) {
    for (const question of event.data.responseDetails.responseWithQuestions)
      columns.push(question.title, firstValue(question.answer));
  }
  fs.appendFileSync(process.env.STORE, columns.join(',') + '\n');
}

http
  .createServer((req, res) => {
    const [, query] = req.url.split('?');
    if (req.method === 'GET') {
      res.end(querystring.parse(query).validationToken);
      return;
    }
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      const isOurs = req.headers['kz-callback-token'] === process.env.KAIZALA_CALLBACK_TOKEN;
      res.writeHead(isOurs ? 200 : 403);
      res.end();
      if (isOurs) setImmediate(() => store(JSON.parse(body)));
    });
  })
  .listen(process.env.PORT || 3000, '127.0.0.1');
