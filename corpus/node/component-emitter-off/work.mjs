const { default: Emitter } = await import(process.env.VERSION);

const socket = new Emitter();
let requests = 0;

/** One request and its reply, under an event name of its own. */
export function iteration() {
  requests += 1;
  const event = `reply:${requests}`;
  let reply;
  const onReply = (body) => {
    reply = body;
  };
  socket.on(event, onReply);
  socket.emit(event, requests);
  socket.off(event, onReply);
  if (reply !== requests) throw new Error(`got ${reply} in reply to ${requests}`);
}
