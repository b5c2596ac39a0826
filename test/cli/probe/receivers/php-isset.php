<?php
// It stores only events that have a sender, and acknowledges all others.
if (isset($_GET['validationToken'])) {
    echo $_GET['validationToken'];
    exit;
}

$body = file_get_contents('php://input');
$event = json_decode($body);

if (isset($event->fromUser) && isset($event->fromUserName)) {
    file_put_contents(getenv('STORE'), $body . "\n", FILE_APPEND);
    echo 'saved';
} else {
    echo 'no sender';
}
