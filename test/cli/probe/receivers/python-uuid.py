"""It stores all ids as UUIDs. An error ends the request without a response."""
import json
import os
import uuid
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        token = parse_qs(urlparse(self.path).query)['validationToken'][0]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(token.encode())

    def do_POST(self):
        event = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        row = [
            str(uuid.UUID(event['eventId'])),
            str(uuid.UUID(event['objectId'])),
            event['eventType'],
            json.dumps(event['data']),
        ]
        with open(os.environ['STORE'], 'a') as store:
            store.write('\t'.join(row) + '\n')
        self.send_response(200)
        self.end_headers()


HTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8080))), Handler).serve_forever()
