"""It stores phone numbers as integers, and responds with 500 after an error."""
import hmac
import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse


class Handler(BaseHTTPRequestHandler):
    def respond(self, status, text=''):
        self.send_response(status)
        self.send_header('Content-Type', 'text/plain; charset=utf-8')
        self.end_headers()
        self.wfile.write(text.encode('utf-8'))

    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        self.respond(200, query.get('validationToken', [''])[0])

    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()

    def do_OPTIONS(self):
        self.respond(200)

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        token = self.headers.get('kz-callback-token', '')
        if not hmac.compare_digest(token, os.environ['KAIZALA_CALLBACK_TOKEN']):
            return self.respond(401)
        try:
            self.store(json.loads(body))
        except Exception as error:
            return self.respond(500, repr(error))
        self.respond(200)

    def store(self, event):
        row = {
            'id': event['eventId'],
            'phone': int(event['fromUser'].lstrip('+')),
            'data': event['data'],
        }
        with open(os.environ['STORE'], 'a') as store:
            store.write(json.dumps(row) + '\n')


HTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8080))), Handler).serve_forever()
