"""A table of SQLite in which the id of the event is unique. A second row with the same id is an error."""
import json
import os
import sqlite3
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

database = sqlite3.connect(':memory:')
database.execute('CREATE TABLE events (event_id TEXT PRIMARY KEY, type TEXT, body TEXT)')


class Handler(BaseHTTPRequestHandler):
    def respond(self, status, text=''):
        self.send_response(status)
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(text.encode())

    def do_GET(self):
        url = urlparse(self.path)
        if url.path == '/events':
            return self.respond(200, '\n'.join(body for body, in database.execute('SELECT body FROM events')))
        self.respond(200, parse_qs(url.query).get('validationToken', [''])[0])

    do_HEAD = do_OPTIONS = do_GET

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length'])).decode()
        if self.headers.get('kz-callback-token') != os.environ['KAIZALA_CALLBACK_TOKEN']:
            return self.respond(401)
        try:
            event = json.loads(body)
            row = (event['eventId'], event['eventType'], body)
            database.execute('INSERT INTO events VALUES (?, ?, ?)', row)
            database.commit()
        except (ValueError, sqlite3.Error) as error:
            return self.respond(500, str(error))
        self.respond(200)


HTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8080))), Handler).serve_forever()
