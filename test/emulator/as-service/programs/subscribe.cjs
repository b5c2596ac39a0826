// A client in the style of 2018: its code contains the host name, and uses the module https with callbacks.
'use strict';
const https = require('https');
const url = require('url');

function call(method, address, headers, body, done) {
  const options = Object.assign(url.parse(address), { method: method, headers: headers });
  const request = https.request(options, function (response) {
    let text = '';
    response.on('data', function (chunk) {
      text += chunk;
    });
    response.on('end', function () {
      console.log(method, response.statusCode);
      done(JSON.parse(text));
    });
  });
  request.on('error', function (error) {
    console.log('error', error.message);
  });
  if (body) request.write(JSON.stringify(body));
  request.end();
}

const credentials = {
  applicationId: 'my-app',
  applicationSecret: 'my-secret',
  refreshToken: 'my-refresh-token',
};
call('GET', 'https://api.kaiza.la/v1/accessToken', credentials, null, function (token) {
  console.log('endpoint', token.endpointUrl);
  const base = token.endpointUrl + '/v1';
  const headers = { accessToken: token.accessToken, 'Content-Type': 'application/json' };
  call('GET', base + '/groups', headers, null, function (groups) {
    const group = groups.groups[0].groupId;
    const webhook = {
      objectId: group,
      objectType: 'Group',
      eventTypes: ['JobCreated'],
      callBackUrl: 'https://hooks.contoso.example/kaizala',
      callBackToken: 'python-callback-token',
    };
    call('POST', base + '/webhook', headers, webhook, function (created) {
      console.log('webhook', created.webhookId);
      const query = '?objectId=' + group + '&objectType=Group';
      call('GET', base + '/webhook' + query, headers, null, function (list) {
        console.log('webhooks', list.webhooks.length);
      });
    });
  });
});
