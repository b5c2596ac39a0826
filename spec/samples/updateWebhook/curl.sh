#!/bin/sh
set -eu

endpoint=${KAIZALA_ENDPOINT:-http://127.0.0.1:4010}

curl --fail-with-body --silent --show-error --max-time 60 --location --max-redirs 0 \
  --request PUT \
  --header 'Content-Type: application/json' \
  --data '{ "Active": true }' \
  --header @- "${endpoint%/}/v1/webhook/$KAIZALA_WEBHOOK_ID" <<HEADERS
accessToken: $KAIZALA_ACCESS_TOKEN
HEADERS
