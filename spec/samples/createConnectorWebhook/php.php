<?php

declare(strict_types=1);

$endpoint = rtrim(getenv('KAIZALA_ENDPOINT') ?: 'http://127.0.0.1:4010', '/');
$webhook = [
    'objectId' => 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    'ObjectType' => 'Group',
    'eventTypes' => ['JobCreated', 'JobResponse'],
    'callBackUrl' => getenv('KAIZALA_CALLBACK_URL') ?: 'http://127.0.0.1:8080/kaizala',
    'callBackToken' => getenv('KAIZALA_CALLBACK_TOKEN')
        ?: throw new RuntimeException('KAIZALA_CALLBACK_TOKEN is not set.'),
];
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => [
        'applicationId: ' . getenv('KAIZALA_APPLICATION_ID'),
        'accessToken: ' . getenv('KAIZALA_ACCESS_TOKEN'),
        'Content-Type: application/json',
    ],
    'content' => json_encode($webhook),
    'follow_location' => 0,
    'ignore_errors' => true,
    'timeout' => 60,
]]);
$response = fopen("$endpoint/v1/webhook", 'r', false, $context) ?: exit(1);
[, $status] = explode(' ', stream_get_meta_data($response)['wrapper_data'][0]);
$body = stream_get_contents($response);
if ($status !== '200') {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}

echo json_decode($body)->webhookId, "\n";
