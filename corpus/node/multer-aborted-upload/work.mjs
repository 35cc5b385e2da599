import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const { default: multer } = await import(process.env.VERSION);

const uploads = mkdtempSync(join(tmpdir(), "uploads-"));
let opened = 0;
let failed = 0;
const upload = multer({
  storage: multer.diskStorage({
    destination: uploads,
    filename: (_request, _file, callback) => {
      opened += 1;
      callback(null, "upload.bin");
    },
  }),
}).single("file");
const server = createServer((request, response) =>
  upload(request, response, (error) => {
    if (error) failed += 1;
    response.end();
  }),
);

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

/** A client sends the beginning of a file, and is gone once the server has started to write it. */
export async function iteration() {
  const before = { opened, failed };
  const client = connect(server.address().port, "127.0.0.1");
  client.on("error", () => {});
  await once(client, "connect");
  client.write(
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n" +
      "Content-Type: multipart/form-data; boundary=B\r\n\r\n" +
      '--B\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n' +
      "x".repeat(4000),
  );
  for (let waited = 0; opened === before.opened && waited < 5000; waited += 1) await sleep(1);
  await sleep(2);
  client.destroy();
  for (let waited = 0; failed === before.failed && waited < 5000; waited += 1) await sleep(1);
  if (opened !== before.opened + 1 || failed !== before.failed + 1) throw new Error("the upload was not aborted");
}

export function teardown() {
  server.close();
  rmSync(uploads, { recursive: true });
}
