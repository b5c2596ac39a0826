<?php
// It takes every request with a query for a handshake, does not decode the token, and shows errors in the response.
error_reporting(E_ALL);
ini_set('display_errors', '1');

$query = isset($_SERVER['QUERY_STRING']) ? $_SERVER['QUERY_STRING'] : '';
if ($query != '') {
    echo str_replace('validationToken=', '', $query);
    exit;
}

$event = json_decode(file_get_contents('php://input'));
if ($event == null) {
    echo 'No body was found';
    exit;
}

$rows = '';
foreach ($event->data->responseDetails->responseWithQuestions as $question) {
    $answer = $question->answer;
    if ($question->type == 'SingleOption') {
        $answer = $answer[0];
    } elseif ($question->type == 'DateTime') {
        $answer = date('Y-m-d H:i:s', intval(($answer + 0) / 1000));
    } elseif ($question->type != 'Text' && $question->type != 'Numeric') {
        $answer = json_encode($answer);
    }
    $row = array($event->eventId, $event->data->responderName, $question->title, $answer);
    $rows .= implode(';', $row) . "\n";
}
file_put_contents(getenv('STORE'), $rows, FILE_APPEND);
echo 'ActionResponse';
