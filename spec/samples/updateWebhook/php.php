<?php

declare(strict_types=1);

$endpoint = rtrim(getenv('KAIZALA_ENDPOINT') ?: 'http://127.0.0.1:4010', '/');
$webhookId = rawurlencode((string) getenv('KAIZALA_WEBHOOK_ID'));
$context = stream_context_create(['http' => [
    'method' => 'PUT',
    'header' => [
        'accessToken: ' . getenv('KAIZALA_ACCESS_TOKEN'),
        'Content-Type: application/json',
    ],
    'content' => json_encode(['Active' => true]),
    'follow_location' => 0,
    'ignore_errors' => true,
    'timeout' => 60,
]]);
$response = fopen("$endpoint/v1/webhook/$webhookId", 'r', false, $context) ?: exit(1);
[, $status] = explode(' ', stream_get_meta_data($response)['wrapper_data'][0]);
$body = stream_get_contents($response);
if (!in_array($status, ['200', '204'], true)) {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}
