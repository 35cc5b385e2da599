const { autorun, observable, runInAction } = await import(process.env.VERSION);

const sessions = observable.map();
let opened = 0;

/** A session comes and goes, and a reaction that watches for it is disposed. */
export function iteration() {
  opened += 1;
  const session = `session ${opened}`;
  const seen = [];
  const dispose = autorun(() => {
    seen.push(sessions.has(session));
  });
  runInAction(() => sessions.set(session, opened));
  runInAction(() => sessions.delete(session));
  dispose();
  if (seen.join() !== "false,true,false") throw new Error(`saw ${seen}`);
}
