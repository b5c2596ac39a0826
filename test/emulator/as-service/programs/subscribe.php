<?php
// A client in the style of 2018: the hosts are in the code, and TLS has its default settings.
define('KAIZALA_TOKEN_URL', 'https://api.kaiza.la/v1/accessToken');
define('CALLBACK_URL', 'https://hooks.contoso.example/kaizala.php');

function kaizala_call($method, $url, $headers, $body = null) {
    $http = array('method' => $method, 'header' => implode("\r\n", $headers));
    if ($body !== null) {
        $http['content'] = json_encode($body);
    }
    $response = file_get_contents($url, false, stream_context_create(array('http' => $http)));
    echo "$method " . substr($http_response_header[0], 9, 3) . "\n";
    return json_decode($response, true);
}

$token = kaizala_call('GET', KAIZALA_TOKEN_URL, array(
    'applicationId: my-app',
    'applicationSecret: my-secret',
    'refreshToken: my-refresh-token',
));
echo 'endpoint ' . $token['endpointUrl'] . "\n";

$base = $token['endpointUrl'] . '/v1';
$headers = array('accessToken: ' . $token['accessToken'], 'Content-Type: application/json');
$groups = kaizala_call('GET', "$base/groups", $headers);
$group = $groups['groups'][0]['groupId'];
$created = kaizala_call('POST', "$base/webhook", $headers, array(
    'objectId' => $group,
    'objectType' => 'Group',
    'eventTypes' => array('JobCreated'),
    'callBackUrl' => CALLBACK_URL,
    'callBackToken' => 'php-callback-token',
));
echo 'webhook ' . $created['webhookId'] . "\n";
$list = kaizala_call('GET', "$base/webhook?objectId=$group&objectType=Group", $headers);
echo 'webhooks ' . count($list['webhooks']) . "\n";
