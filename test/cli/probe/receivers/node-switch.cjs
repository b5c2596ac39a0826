// A switch over the event types that the author knew. Each error ends the process, and a process manager restarts it.
'use strict';
const fs = require('fs');
const http = require('http');
const url = require('url');

function save(event, text) {
  const row = [event.eventId, event.fromUserName, text].join(';');
  fs.appendFileSync(process.env.STORE, row + '\n');
}

function handle(event) {
  switch (event.eventType) {
    case 'TextMessageCreated':
      save(event, event.data.text);
      break;
    case 'JobCreated':
      save(event, event.data.title);
      break;
    case 'JobResponse':
      save(event, event.data.responseDetails.response.assigneeName);
      break;
    case 'SurveyResponse':
    case 'ActionResponse':
      save(event, JSON.stringify(event.data.responseDetails.responseWithQuestions));
      break;
    default:
      throw new Error('Unknown event type ' + event.eventType);
  }
}

const server = http.createServer(function (req, res) {
  if (req.method === 'GET') {
    res.end(url.parse(req.url, true).query.validationToken);
    return;
  }
  let body = '';
  req.on('data', function (chunk) {
    body += chunk;
  });
  req.on('end', function () {
    if (req.headers['kz-callback-token'] !== process.env.KAIZALA_CALLBACK_TOKEN) {
      res.writeHead(401);
      res.end();
      return;
    }
    handle(JSON.parse(body));
    res.writeHead(200);
    res.end();
  });
});
server.listen(process.env.PORT || 3000, '127.0.0.1');
