<?php
// Answers one JSON line with another, until standard input ends.
// Written by hand from the service's description of its signatures, with PHP's own functions.

declare(strict_types=1);

function answer(array $asked): array
{
    switch ($asked['question']) {
        case 'request':
            $fields = [];
            foreach ($asked['fields'] as [$name, $value]) {
                $fields[$name] = $value;
            }
            $query = http_build_query($fields);
            return [$query, md5($query . '::' . $asked['login'] . '::' . $asked['key'])];
        case 'answer':
            return [md5($asked['code'] . '::' . $asked['text'] . '::' . $asked['key'])];
        case 'json':
            return [json_encode(json_decode($asked['body'], true, 512, JSON_THROW_ON_ERROR), JSON_THROW_ON_ERROR)];
    }
    throw new InvalidArgumentException($asked['question']);
}

while (($line = fgets(STDIN)) !== false) {
    $asked = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    fwrite(STDOUT, json_encode(answer($asked), JSON_THROW_ON_ERROR) . "\n");
    fflush(STDOUT);
}
