"""A proxy takes the hop-by-hop headers out of each request that it forwards; most requests have none."""

from multidict import CIMultiDict

HOP_BY_HOP = ("Keep-Alive", "Proxy-Authenticate", "Trailer", "Transfer-Encoding", "Upgrade")


def iteration():
    headers = CIMultiDict([("Host", "example.com"), ("Accept", "*/*"), ("Connection", "close")])
    assert headers.pop("Connection", None) == "close"
    for name in HOP_BY_HOP:
        assert headers.pop(name, None) is None
    assert len(headers) == 2
