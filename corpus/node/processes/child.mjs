/** A child that does jobs for as long as it is connected, and keeps of them what its argument says. */
const [how] = process.argv.slice(2);
const kept = [];
let done = 0;

const KEEP = {
  keeping: (result) => kept.push(result),
  caching: (result) => {
    kept[done % 1000] = result;
  },
  erring: (result) => {
    if (result.id % 8 === 0) kept.push(Object.assign(new Error(`job ${result.id} is broken`), { result }));
  },
};

process.on("message", ({ id, text }) => {
  KEEP[how](JSON.parse(JSON.stringify({ id, text: text.toUpperCase() })));
  done += 1;
  process.send({ id });
});
