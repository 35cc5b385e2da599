kept = []


def iteration():
    kept.append(bytes(2000))
