#!/bin/sh
set -eu

callback_url=${KAIZALA_CALLBACK_URL:-http://127.0.0.1:8080/kaizala}
validation_token=482915306174

response=$(curl --fail-with-body --silent --show-error --max-time 5 \
  --get --data-urlencode "validationToken=$validation_token" "$callback_url")
if [ "$response" != "$validation_token" ]; then
  echo 'The receiver does not echo the validation token.' >&2
  exit 1
fi

curl --fail-with-body --silent --show-error --max-time 10 --write-out '%{http_code}\n' \
  --header 'Content-Type: application/json' \
  --data '{
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "TextMessageCreated",
    "eventId": "5f0c2d81-7a94-4e3b-8c16-9d2b60f7a4e5",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": { "text": "The truck is at gate 2." }
  }' \
  --header @- "$callback_url" <<HEADERS
kz-callback-token: ${KAIZALA_CALLBACK_TOKEN:?}
HEADERS
