/** What one types or saves to use the API: each runs as it stands, with the variables of the first; a test does so. */
export const apiExamples = {
  variables: (siteUrl: string) => `export SITE=${siteUrl}\nexport CAMPAIGN=homes-for-all`,
  count: 'curl --silent "$SITE/api/campaigns/$CAMPAIGN/count"',
  list: 'curl --silent "$SITE/api/campaigns/$CAMPAIGN/backers?order=date&perPage=20"\ncurl --silent "$SITE/api/campaigns/$CAMPAIGN/backers.json"\ncurl --silent "$SITE/api/campaigns/$CAMPAIGN/backers.csv"',
  at: 'curl --silent "$SITE/api/campaigns/$CAMPAIGN/log"\ncurl --silent "$SITE/api/campaigns/$CAMPAIGN/backers.json?at=1"',
  live: `const { SITE, CAMPAIGN } = process.env
const answer = await fetch(\`\${SITE}/api/campaigns/\${CAMPAIGN}/live\`)
console.log('listening', answer.status)
for await (const text of answer.body.pipeThrough(new TextDecoderStream())) console.log(text)`,
  osdi: 'curl --silent "$SITE/api/campaigns/$CAMPAIGN/osdi"\ncurl --silent "$SITE/api/campaigns/$CAMPAIGN/osdi/signatures?page=1&per_page=25"',
  feeds: 'curl --silent "$SITE/campaigns/$CAMPAIGN/log.atom"\ncurl --silent "$SITE/campaigns/$CAMPAIGN/log.json?only=corrections"',
  embed: 'curl --silent --get --data-urlencode "url=$SITE/campaigns/$CAMPAIGN" "$SITE/api/oembed"',
  reconcile: 'curl --silent --data-urlencode \'queries={"q0":{"query":"Oak Trust"}}\' "$SITE/api/campaigns/$CAMPAIGN/reconcile"',
  token: 'curl --silent --header "Authorization: Bearer $TOKEN" "$SITE/api/campaigns/$CAMPAIGN/signatures.csv"',
  message: `{
  "type": "signature.listed",
  "timestamp": "2026-03-02T09:00:00.000Z",
  "data": {
    "revision": 3,
    "campaign": { "slug": "homes-for-all", "title": "Homes for all", "url": "https://campaigns.example.org/campaigns/homes-for-all" },
    "signature": { "id": "6c1f…", "organisation": "Oak Trust", "url": "https://campaigns.example.org/campaigns/homes-for-all/backers/6c1f…" },
    "version": 1
  }
}`,
  javascript: `import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET)

createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  try {
    const { type, data } = webhook.verify(body, request.headers)
    console.log(type, data)
    response.writeHead(204).end()
  } catch {
    response.writeHead(400).end()
  }
}).listen(process.env.PORT)`,
  python: `import base64, hashlib, hmac, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        sent_at = self.headers["webhook-timestamp"]
        signed = f"{self.headers['webhook-id']}.{sent_at}.".encode() + body
        expected = "v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
        given = self.headers["webhook-signature"].split()
        ours = any(hmac.compare_digest(expected, one) for one in given) and abs(time.time() - int(sent_at)) < 300
        self.send_response(204 if ours else 400)
        self.end_headers()
        if ours:
            print(body.decode(), flush=True)


HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Receiver).serve_forever()`,
} as const
