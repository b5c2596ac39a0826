#!/bin/sh
set -eu

endpoint=${KAIZALA_ENDPOINT:-http://127.0.0.1:4010}

delete_webhook() {
  curl --fail-with-body --silent --show-error --max-time 60 --location --max-redirs 0 \
    --request DELETE \
    --header @- "${endpoint%/}/v1/webhook/$KAIZALA_WEBHOOK_ID" <<HEADERS
accessToken: $KAIZALA_ACCESS_TOKEN
HEADERS
}

if ! answer=$(delete_webhook) || printf '%s' "$answer" | grep -q '"message"'; then
  printf '%s\n' "$answer" >&2
  exit 1
fi
