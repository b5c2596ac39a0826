import hmac
import json
import os
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

CALLBACK_TOKEN = os.environ.get("KAIZALA_CALLBACK_TOKEN", "").encode()
LONGEST_BODY = 1024 * 1024


def handle(event):
    print(event["eventType"])


def is_event(value):
    return (
        isinstance(value, dict)
        and isinstance(value.get("eventType"), str)
        and isinstance(value.get("data"), dict)
    )


class Receiver(BaseHTTPRequestHandler):
    timeout = 10

    def do_GET(self):
        query = parse_qs(self.path.partition("?")[2], keep_blank_values=True)
        if "validationToken" not in query:
            return self.respond(404)
        self.respond(200, query["validationToken"][-1])

    def do_POST(self):
        token = self.headers.get("kz-callback-token", "").encode()
        if not hmac.compare_digest(token, CALLBACK_TOKEN):
            return self.respond(401)
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            return self.respond(411)
        if int(length) > LONGEST_BODY:
            return self.respond(413)
        try:
            event = json.loads(self.rfile.read(int(length)))
        except (RecursionError, ValueError):
            return self.respond(400)
        if not is_event(event):
            return self.respond(400)
        try:
            handle(event)
        except Exception:
            traceback.print_exc()
            return self.respond(500)
        self.respond(200)

    def refuse_method(self):
        self.respond(405)

    do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = refuse_method

    def respond(self, status, text=""):
        body = text.encode()
        self.send_response(status)
        self.send_header("Allow", "GET, POST")
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if not CALLBACK_TOKEN:
    sys.exit("KAIZALA_CALLBACK_TOKEN is not set.")
sys.stdout.reconfigure(errors="backslashreplace", line_buffering=True)
address = ("127.0.0.1", int(os.environ.get("PORT", "8080")))
ThreadingHTTPServer(address, Receiver).serve_forever()
