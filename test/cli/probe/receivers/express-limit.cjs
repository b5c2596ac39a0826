// Express and its JSON parser with the default settings: the limit is 100 kB, and nothing checks the token.
'use strict';
const express = require('express4');

const app = express();
const events = [];
app.use(express.json());

app.get('/kaizala', (req, res) => {
  res.send(req.query.validationToken || 'Hello World!');
});

app.post('/kaizala', (req, res) => {
  events.push(req.body);
  res.send('Done');
});

app.get('/events', (req, res) => {
  res.json(events);
});

app.listen(process.env.PORT || 3000, '127.0.0.1');
