"""Reads one JSON list of {"x": [...], "y": [...]} from stdin, writes what scipy says of each to stdout."""

import json
import sys

from scipy.stats import kendalltau, norm, theilslopes


def judge(curve):
    x, y = curve["x"], curve["y"]
    slopes = {str(level): list(theilslopes(y, x, alpha=level))[:4] for level in (0.95, 0.995)}
    tau = kendalltau(x, y, method="asymptotic")
    z = norm.isf(tau.pvalue / 2)
    return {
        "slopes": {level: {"slope": s[0], "low": s[2], "high": s[3]} for level, s in slopes.items()},
        "tau": tau.statistic,
        "z": z if tau.statistic >= 0 else -z,
    }


json.dump([judge(curve) for curve in json.load(sys.stdin)], sys.stdout)
