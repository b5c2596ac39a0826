import json
import os
import sys
from functools import partial
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

endpoint = urlsplit(os.environ.get("KAIZALA_ENDPOINT", "http://127.0.0.1:4010"))
Connection = HTTPSConnection if endpoint.scheme == "https" else HTTPConnection
connection = Connection(endpoint.netloc, timeout=60)
connection.request(
    "GET",
    f"{endpoint.path.rstrip('/')}/v1/accessToken",
    headers={
        "applicationId": os.environ["KAIZALA_APPLICATION_ID"],
        "applicationSecret": os.environ["KAIZALA_APPLICATION_SECRET"],
        "refreshToken": os.environ["KAIZALA_REFRESH_TOKEN"],
    },
)
response = connection.getresponse()
body = response.read().decode()
if response.status != 200:
    sys.exit(f"{response.status} {response.reason} {body}")

answer = json.loads(body)
if answer.get("refreshToken"):
    private = partial(os.open, mode=0o600)
    with open("kaizala-refresh-token", "w", opener=private) as file:
        file.write(answer["refreshToken"])
print("KAIZALA_ENDPOINT", answer.get("endpointUrl") or endpoint.geturl(), file=sys.stderr)
print(answer["accessToken"])
