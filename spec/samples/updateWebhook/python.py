import json
import os
import sys
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import quote, urlsplit

endpoint = urlsplit(os.environ.get("KAIZALA_ENDPOINT", "http://127.0.0.1:4010"))
Connection = HTTPSConnection if endpoint.scheme == "https" else HTTPConnection
connection = Connection(endpoint.netloc, timeout=60)
webhook_id = quote(os.environ["KAIZALA_WEBHOOK_ID"], safe="")
connection.request(
    "PUT",
    f"{endpoint.path.rstrip('/')}/v1/webhook/{webhook_id}",
    body=json.dumps({"Active": True}),
    headers={
        "accessToken": os.environ["KAIZALA_ACCESS_TOKEN"],
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
body = response.read().decode()
if response.status not in (200, 204):
    sys.exit(f"{response.status} {response.reason} {body}")
