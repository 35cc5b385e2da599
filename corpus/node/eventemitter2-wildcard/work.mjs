const { default: exported } = await import(process.env.VERSION);
const EventEmitter2 = exported.EventEmitter2 ?? exported;

const emitter = new EventEmitter2({ wildcard: true, delimiter: "::" });
let jobs = 0;

/** Waits once for the event of one background job, whose id is part of the event's name. */
export function iteration() {
  jobs += 1;
  const event = `esl::job::${jobs}::done`;
  let seen = 0;
  emitter.once(event, () => {
    seen += 1;
  });
  emitter.emit(event);
  emitter.emit(event);
  if (seen !== 1) throw new Error(`heard ${event} ${seen} times instead of once`);
}
