<?php

declare(strict_types=1);

$endpoint = rtrim(getenv('KAIZALA_ENDPOINT') ?: 'http://127.0.0.1:4010', '/');
$context = stream_context_create(['http' => [
    'header' => [
        'applicationId: ' . getenv('KAIZALA_APPLICATION_ID'),
        'applicationSecret: ' . getenv('KAIZALA_APPLICATION_SECRET'),
        'refreshToken: ' . getenv('KAIZALA_REFRESH_TOKEN'),
    ],
    'follow_location' => 0,
    'ignore_errors' => true,
    'timeout' => 60,
]]);
$response = fopen("$endpoint/v1/accessToken", 'r', false, $context) ?: exit(1);
[, $status] = explode(' ', stream_get_meta_data($response)['wrapper_data'][0]);
$body = stream_get_contents($response);
if ($status !== '200') {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}

$answer = json_decode($body);
if ($answer->refreshToken ?? '') {
    umask(0077);
    file_put_contents('kaizala-refresh-token', $answer->refreshToken);
}
fwrite(STDERR, 'KAIZALA_ENDPOINT ' . ($answer->endpointUrl ?? $endpoint) . "\n");
echo $answer->accessToken, "\n";
