<?php

declare(strict_types=1);

const LONGEST_BODY = 1024 * 1024;

function answer(int $status, string $text = ''): never
{
    http_response_code($status);
    header('Allow: GET, POST');
    header('Content-Type: text/plain; charset=utf-8');
    header('X-Content-Type-Options: nosniff');
    exit($text);
}

$callbackToken = (string) getenv('KAIZALA_CALLBACK_TOKEN');
if ($callbackToken === '') {
    error_log('KAIZALA_CALLBACK_TOKEN is not set.');
    answer(500);
}
if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    $validationToken = $_GET['validationToken'] ?? null;
    is_string($validationToken) ? answer(200, $validationToken) : answer(404);
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    answer(405);
}
if (!hash_equals($callbackToken, $_SERVER['HTTP_KZ_CALLBACK_TOKEN'] ?? '')) {
    answer(401);
}
$body = file_get_contents('php://input', false, null, 0, LONGEST_BODY + 1);
if (strlen($body) > LONGEST_BODY) {
    answer(413);
}
$event = json_decode($body);
if (!is_string($event->eventType ?? null)) {
    answer(400);
}
file_put_contents('php://stdout', "{$event->eventType}\n");
answer(200);
