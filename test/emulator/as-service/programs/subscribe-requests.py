# A client in the style of 2018, with `requests`, the HTTP library that most Python programs use.
import requests

session = requests.Session()
token = session.get('https://api.kaiza.la/v1/accessToken', headers={
    'applicationId': 'my-app',
    'applicationSecret': 'my-secret',
    'refreshToken': 'my-refresh-token',
}).json()
print('endpoint', token['endpointUrl'])
base = token['endpointUrl'] + '/v1'
session.headers.update({'accessToken': token['accessToken']})


def show(response):
    print(response.request.method, response.status_code)
    return response.json()


group = show(session.get(base + '/groups'))['groups'][0]['groupId']
created = show(session.post(base + '/webhook', json={
    'objectId': group,
    'objectType': 'Group',
    'eventTypes': ['JobCreated'],
    'callBackUrl': 'https://hooks.contoso.example/kaizala',
    'callBackToken': 'python-callback-token',
}))
print('webhook', created['webhookId'])
found = show(session.get(base + '/webhook', params={'objectId': group, 'objectType': 'Group'}))
print('webhooks', len(found['webhooks']))
