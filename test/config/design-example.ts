/** Every kind of key that a configuration may hold, in a form that a project would use. */
export const DESIGN_EXAMPLE = `version: 1
title: Memory leak testing results
setup: { run: python3 -m venv .venv && .venv/bin/pip install -r requirements.txt, inputs: [requirements.txt], paths: [.venv] }
defaults:
  interpreter: .venv/bin/python                        # for python: (a string) or { python, node }
  thresholds: { per-iteration: 64 B, total: 64 KiB }   # growth must exceed both, beyond the noise
  timeout: 60s                                         # per run, hard
scenarios:
  - id: 4
    name: DeduplicatedQueue
    suspect: worker.py:387               # where analysis pointed; a permalink and an annotation
    claim: Task IDs pile up in \`_processing\` when an exception skips mark_done()
    requires: { commands: [ffmpeg], python: [av] }     # anything missing → pending, naming it; checked after setup
    paths: [src/queue/**]                # optional: a PR that touches none of them and no scenario file → skipped
    expected: no-leak                    # said when the measurement disagrees
    priority: low
    per: task                            # what one iteration is called
    note: free Markdown, shown under the evidence
    accept: { until: 2027-01-31, reason: "upstream bug, see #12" }    # an accepted leak; inclusive, UTC
    variants:
      - { name: Normal operations, python: queue_leak.py:normal }
      - { name: Exception path,    python: queue_leak.py:exception }
      - { name: Exception path without try/finally, python: queue_leak.py:unguarded, role: unprotected }
  - { id: 9, name: Whisper segments, pending: needs a model that we may not ship, expected: no-leak, priority: low }
`;
