import json
import os
import sys
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlencode, urlsplit

endpoint = urlsplit(os.environ.get("KAIZALA_ENDPOINT", "http://127.0.0.1:4010"))
Connection = HTTPSConnection if endpoint.scheme == "https" else HTTPConnection
connection = Connection(endpoint.netloc, timeout=60)
query = urlencode({"objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10", "objectType": "Group"})
connection.request(
    "GET",
    f"{endpoint.path.rstrip('/')}/v1/webhook?{query}",
    headers={"accessToken": os.environ["KAIZALA_ACCESS_TOKEN"]},
)
response = connection.getresponse()
body = response.read().decode()
if response.status != 200:
    sys.exit(f"{response.status} {response.reason} {body}")

for webhook in json.loads(body)["webhooks"]:
    state = "disabled" if webhook.get("active") is False else "active"
    print(webhook["id"], state, *webhook["events"])
