# A client in the style of 2018: the hosts are in the code, and only the standard library is used.
import json
import urllib.request

TOKEN_URL = 'https://api.kaiza.la/v1/accessToken'
CALLBACK_URL = 'https://hooks.contoso.example/kaizala'

request = urllib.request.Request(TOKEN_URL, headers={
    'applicationId': 'my-app',
    'applicationSecret': 'my-secret',
    'refreshToken': 'my-refresh-token',
})
token = json.loads(urllib.request.urlopen(request).read().decode('utf-8'))
print('endpoint', token['endpointUrl'])


def call(method, path, body=None):
    request = urllib.request.Request(
        token['endpointUrl'] + '/v1' + path,
        data=None if body is None else json.dumps(body).encode('utf-8'),
        headers={'accessToken': token['accessToken'], 'Content-Type': 'application/json'},
        method=method)
    response = urllib.request.urlopen(request)
    print(method, response.status)
    return json.loads(response.read().decode('utf-8'))


group = call('GET', '/groups')['groups'][0]['groupId']
created = call('POST', '/webhook', {
    'objectId': group,
    'objectType': 'Group',
    'eventTypes': ['JobCreated'],
    'callBackUrl': CALLBACK_URL,
    'callBackToken': 'python-callback-token',
})
print('webhook', created['webhookId'])
print('webhooks', len(call('GET', '/webhook?objectId=%s&objectType=Group' % group)['webhooks']))
