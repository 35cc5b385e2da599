"""A decoder that turns arrays into tuples."""

import os

import rapidjson


class Decoder(rapidjson.Decoder):
    def end_array(self, sequence):
        return tuple(sequence)


decoder = Decoder()


def iteration():
    assert decoder('{"points": [[1, 2], [3, 4]]}') == {"points": ((1, 2), (3, 4))}


if __name__ == "__main__":
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        iteration()
        print("iteration", number, flush=True)
