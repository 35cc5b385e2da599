/**
 * The command line that measures one suspect again, started in the folder in which leakproof was.
 * @param config as the configuration was named; null where it was found without being named
 */
export function reproduction(id: string, config: string | null): string {
  const flags = config === null ? "" : ` --config ${shellWord(config)}`;
  return `leakproof run${flags} --scenario ${shellWord(id)}`;
}

/** Quoted where a shell would read it otherwise. */
function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
