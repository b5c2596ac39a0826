# The receiver of subscribe.py.
import json
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        token = parse_qs(urlparse(self.path).query)['validationToken'][0]
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write(token.encode('utf-8'))

    def do_POST(self):
        event = json.loads(self.rfile.read(int(self.headers['Content-Length'])).decode('utf-8'))
        accepted = self.headers.get('kz-callback-token') == 'python-callback-token'
        self.send_response(200 if accepted else 401)
        self.end_headers()
        if accepted:
            sys.stderr.write('python received %s at %s%s\n' % (event['eventType'], self.headers['Host'], self.path))


HTTPServer(('', int(os.environ.get('PORT', 8000))), Handler).serve_forever()
