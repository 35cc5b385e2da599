const { mergeMap, observeOn, of, queueScheduler, Subject } = await import(process.env.VERSION);

const actions = new Subject();
let sent = 0;
let seen = 0;
actions
  .pipe(
    observeOn(queueScheduler),
    mergeMap((action) => of(action).pipe(observeOn(queueScheduler))),
  )
  .subscribe((action) => {
    seen = action;
  });

/** One action through a pipeline that lives as long as the program. */
export function iteration() {
  sent += 1;
  actions.next(sent);
  if (seen !== sent) throw new Error(`saw ${seen} instead of ${sent}`);
}
