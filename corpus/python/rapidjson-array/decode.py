"""A decoder that turns arrays into tuples."""

import rapidjson


class Decoder(rapidjson.Decoder):
    def end_array(self, sequence):
        return tuple(sequence)


decoder = Decoder()


def iteration():
    assert decoder('{"points": [[1, 2], [3, 4]]}') == {"points": ((1, 2), (3, 4))}
