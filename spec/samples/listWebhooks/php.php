<?php

declare(strict_types=1);

$endpoint = rtrim(getenv('KAIZALA_ENDPOINT') ?: 'http://127.0.0.1:4010', '/');
$query = http_build_query([
    'objectId' => 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    'objectType' => 'Group',
]);
$context = stream_context_create(['http' => [
    'header' => 'accessToken: ' . getenv('KAIZALA_ACCESS_TOKEN'),
    'follow_location' => 0,
    'ignore_errors' => true,
    'timeout' => 60,
]]);
$response = fopen("$endpoint/v1/webhook?$query", 'r', false, $context) ?: exit(1);
[, $status] = explode(' ', stream_get_meta_data($response)['wrapper_data'][0]);
$body = stream_get_contents($response);
if ($status !== '200') {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}

foreach (json_decode($body)->webhooks as $webhook) {
    $state = ($webhook->active ?? true) ? 'active' : 'disabled';
    echo implode(' ', [$webhook->id, $state, ...$webhook->events]), "\n";
}
