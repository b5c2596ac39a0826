<?php

/* Calls the handlers of all sources in one process: reads JSON, and ends what they log of each event with a NUL byte. */

declare(strict_types=1);

// A warning is a failure here, as a sample should cause none.
set_error_handler(function (int $level, string $message): never {
    throw new ErrorException($message, 0, $level);
});
foreach (json_decode(stream_get_contents(STDIN)) as $index => $job) {
    eval("declare(strict_types=1);\nnamespace Handler{$index};\n{$job->source}");
    foreach ($job->events as $event) {
        ("Handler{$index}\\handle")($event);
        fwrite(STDERR, "\0");
    }
}
