import json
import os

for iteration in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
    for _ in range(20):
        json.loads(json.dumps({"numbers": list(range(50))}))
    print(f"iteration {iteration}", flush=True)
