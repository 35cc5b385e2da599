def iteration():
    return bytes(2000)
