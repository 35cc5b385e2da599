const { credentials, makeGenericClientConstructor, Server, ServerCredentials } = await import(process.env.VERSION);

const bytes = (message) => message;
const service = {
  echo: {
    path: "/example.Echo/echo",
    requestStream: false,
    responseStream: false,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  },
};
const Client = makeGenericClientConstructor(service, "Echo");
const server = new Server();
let address;

export async function setup() {
  server.addService(service, { echo: ({ request }, callback) => callback(null, request) });
  const port = await new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  server.start();
  address = `127.0.0.1:${port}`;
}

/** One client with a connection of its own calls once, and is closed. */
export async function iteration() {
  const client = new Client(address, credentials.createInsecure(), { "grpc.use_local_subchannel_pool": 1 });
  const reply = await new Promise((resolve, reject) => {
    client.echo(Buffer.from("hello"), (error, message) => (error ? reject(error) : resolve(message)));
  });
  client.close();
  if (reply.toString() !== "hello") throw new Error(`got ${reply}`);
}

export function teardown() {
  server.forceShutdown();
}
