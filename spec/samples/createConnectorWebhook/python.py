import json
import os
import sys
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

endpoint = urlsplit(os.environ.get("KAIZALA_ENDPOINT", "http://127.0.0.1:4010"))
Connection = HTTPSConnection if endpoint.scheme == "https" else HTTPConnection
connection = Connection(endpoint.netloc, timeout=60)
webhook = {
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "ObjectType": "Group",
    "eventTypes": ["JobCreated", "JobResponse"],
    "callBackUrl": os.environ.get("KAIZALA_CALLBACK_URL", "http://127.0.0.1:8080/kaizala"),
    "callBackToken": os.environ["KAIZALA_CALLBACK_TOKEN"],
}
connection.request(
    "POST",
    f"{endpoint.path.rstrip('/')}/v1/webhook",
    body=json.dumps(webhook),
    headers={
        "applicationId": os.environ["KAIZALA_APPLICATION_ID"],
        "accessToken": os.environ["KAIZALA_ACCESS_TOKEN"],
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
body = response.read().decode()
if response.status != 200:
    sys.exit(f"{response.status} {response.reason} {body}")

print(json.loads(body)["webhookId"])
