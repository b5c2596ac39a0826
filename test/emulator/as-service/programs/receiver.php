<?php
// The receiver of subscribe.php, as a script of a web server.
if (isset($_GET['validationToken'])) {
    header('Content-Type: text/plain');
    echo $_GET['validationToken'];
    exit;
}
$headers = getallheaders();
if (($headers['kz-callback-token'] ?? $headers['Kz-Callback-Token'] ?? '') !== 'php-callback-token') {
    http_response_code(401);
    exit;
}
$event = json_decode(file_get_contents('php://input'), true);
file_put_contents('php://stderr', "php received {$event['eventType']} at {$_SERVER['HTTP_HOST']}{$_SERVER['REQUEST_URI']}\n");
