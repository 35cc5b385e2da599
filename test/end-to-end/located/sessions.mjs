const sessions = new Map();

class Session {
  constructor(id) {
    this.id = id;
    this.messages = Array.from({ length: 100 }, (_, index) => index);
  }
}

function open(id) {
  const session = new Session(id);
  sessions.set(id, session);
}

for (let iteration = 1; iteration <= Number(process.env.LEAKPROOF_ITERATIONS); iteration += 1) {
  open(iteration);
  console.log(`iteration ${iteration}`);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
