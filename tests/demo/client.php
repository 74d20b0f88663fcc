<?php
// A client of JustClick as its users write them, with nothing of jcdesk in it.
// Reads {"url", "login", "key", "addresses"} from standard input, asks about each address, and writes a JSON
// array: for each address the whole answer, and whether its hash holds. A null asks for all groups.

declare(strict_types=1);

function ask(array $account, string $method, array $fields): array
{
    $fields['hash'] = md5(http_build_query($fields) . '::' . $account['login'] . '::' . $account['key']);
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/x-www-form-urlencoded',
        'content' => http_build_query($fields),
        'follow_location' => 0,
        'timeout' => 10,
    ]]);
    $body = file_get_contents($account['url'] . '/api/' . $method, false, $context);
    $answer = json_decode($body, true, 512, JSON_THROW_ON_ERROR);
    $expected = md5($answer['error_code'] . '::' . $answer['error_text'] . '::' . $account['key']);
    return ['answer' => $answer, 'signed' => ($answer['hash'] ?? null) === $expected];
}

$account = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$answers = [];
foreach ($account['addresses'] as $address) {
    $answers[] = $address === null
        ? ask($account, 'GetAllGroups', [])
        : ask($account, 'GetLeadGroupStatuses', ['email' => $address]);
}
echo json_encode($answers, JSON_THROW_ON_ERROR);
