// A route that prints the event, but never responds to a delivery.
'use strict';
const express = require('express4');

const app = express();
app.use(express.json());

app.get('/kaizala', (req, res) => {
  res.send(req.query.validationToken);
});

app.post('/kaizala', (req) => {
  console.log(req.body.eventType, req.body.data);
});

app.listen(process.env.PORT || 3000, '127.0.0.1');
