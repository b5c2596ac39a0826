#!/bin/sh
set -eu

endpoint=${KAIZALA_ENDPOINT:-http://127.0.0.1:4010}

curl --fail-with-body --silent --show-error --max-time 60 --location --max-redirs 0 \
  --header "accessToken: $KAIZALA_ACCESS_TOKEN" \
  --header 'Content-Type: application/json' \
  --data @- "${endpoint%/}/v1/webhook" <<JSON
{
  "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
  "objectType": "Group",
  "eventTypes": ["TextMessageCreated", "JobCreated"],
  "callBackUrl": "${KAIZALA_CALLBACK_URL:-http://127.0.0.1:8080/kaizala}",
  "callBackToken": "${KAIZALA_CALLBACK_TOKEN:?}"
}
JSON
