#!/bin/sh
set -eu

endpoint=${KAIZALA_ENDPOINT:-http://127.0.0.1:4010}

curl --fail-with-body --silent --show-error --max-time 60 --location --max-redirs 0 \
  --header @- "${endpoint%/}/v1/accessToken" <<HEADERS
applicationId: $KAIZALA_APPLICATION_ID
applicationSecret: $KAIZALA_APPLICATION_SECRET
refreshToken: $KAIZALA_REFRESH_TOKEN
HEADERS
