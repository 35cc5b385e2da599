import type { Files } from "./project.ts";

/** Short runs: what is looked at here is the workflow. */
export const HEADER = "version: 1\ndefaults: { timeout: 3s, env: { PYTHONPATH: . } }\nscenarios:\n";

/** A product with one suspect. */
export const CLEAN_APP = "kept = []\n\n\ndef serve():\n    return bytes(2000)\n";
export const LEAKY_APP = "kept = []\n\n\ndef serve():\n    kept.append(bytes(2000))\n";

export const SCENARIO = "import app\n\n\ndef iteration():\n    app.serve()\n";

/** A project whose product does not leak, with one scenario, in a folder: empty, or with a slash at its end. */
export function appFiles(app: string, folder = ""): Files {
  return {
    [`${folder}leakproof.yml`]: `${HEADER}  - { id: 1, name: App, suspect: "app.py:5", python: leaks/app_leak.py }\n`,
    [`${folder}leaks/app_leak.py`]: SCENARIO,
    [`${folder}app.py`]: app,
  };
}
