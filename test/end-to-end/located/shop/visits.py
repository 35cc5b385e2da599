_seen = set()


def remember(visitor):
    key = f"visitor {visitor:0900}"
    _seen.add(key)


def greet(visitor):
    return f"Good day, visitor {visitor:0900}"
