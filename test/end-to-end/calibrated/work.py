import json

kept = []


def clean():
    json.loads(json.dumps({"numbers": list(range(50))}))


def leaky():
    kept.append(bytes(500))
