<?php

declare(strict_types=1);

const LONGEST_BODY = 1024 * 1024;

function handle(object $event): void
{
    error_log("Received {$event->eventType}, event {$event->eventId}.");
}

function respond(int $status, string $text = ''): never
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
    respond(500);
}
if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    $validationToken = $_GET['validationToken'] ?? null;
    is_string($validationToken) ? respond(200, $validationToken) : respond(404);
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    respond(405);
}
if (!hash_equals($callbackToken, $_SERVER['HTTP_KZ_CALLBACK_TOKEN'] ?? '')) {
    respond(401);
}
$body = file_get_contents('php://input', false, null, 0, LONGEST_BODY + 1);
if (strlen($body) > LONGEST_BODY) {
    respond(413);
}
$event = json_decode($body);
if (!is_string($event->eventType ?? null) || !is_object($event->data ?? null)) {
    respond(400);
}
try {
    handle($event);
} catch (Throwable $error) {
    error_log((string) $error);
    respond(500);
}
respond(200);
