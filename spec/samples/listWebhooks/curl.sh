#!/bin/sh
set -eu

endpoint=${KAIZALA_ENDPOINT:-http://127.0.0.1:4010}

curl --fail-with-body --silent --show-error --max-time 60 --location --max-redirs 0 \
  --get \
  --data-urlencode 'objectId=b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10' \
  --data-urlencode 'objectType=Group' \
  --header @- "${endpoint%/}/v1/webhook" <<HEADERS
accessToken: $KAIZALA_ACCESS_TOKEN
HEADERS
