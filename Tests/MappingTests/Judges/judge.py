"""Asks shapely, pyproj and mapclassify about random shapes and values, and writes what they say to judged.json, which JudgeTests read.

    pip install shapely==2.2.0 pyproj==3.7.2 mapclassify==2.10.0    (into a virtual environment outside of the tree)
    python Tests/MappingTests/Judges/judge.py

They are not in .ci/requirements.txt: with what they need they are larger than all other judges together, and what they say does not change.
"""

import json
import math
import pathlib
import random

import mapclassify
import numpy
import pyproj
import shapely
from shapely.ops import polylabel

random.seed(22)


def ragged(x, y, radius, count, rough=0.35):
    """A ring round a centre, closed, to six digits."""
    ring = []
    for step in range(count):
        angle = 2 * math.pi * step / count
        reach = radius * random.uniform(1 - rough, 1 + rough)
        ring.append([round(x + reach * math.cos(angle), 6), round(y + reach * math.sin(angle), 6)])
    return ring + [ring[0]]


def overlaps():
    """Two areas, and which part of the smaller lies in the other."""
    for _ in range(60):
        one = ragged(0, 0, 1, random.randint(12, 60))
        # Some lie in the other, some beside it, some hardly touch it.
        other = ragged(random.uniform(0, 2.2), random.uniform(-0.4, 0.4), random.uniform(0.15, 1.1), random.randint(12, 60))
        first, second = shapely.Polygon(one), shapely.Polygon(other)
        yield {"one": one, "other": other, "share": first.intersection(second).area / min(first.area, second.area)}


def rings():
    """A ring, and whether it crosses itself."""
    for number in range(60):
        ring = ragged(0, 0, 1, random.randint(8, 30))
        if number % 2:
            first, second = sorted(random.sample(range(1, len(ring) - 1), 2))
            ring[first], ring[second] = ring[second], ring[first]
        yield {"ring": ring, "crosses": not shapely.Polygon(ring).is_valid}


def areas():
    """A ring in degrees, and its square kilometres on the ellipsoid."""
    geod = pyproj.Geod(ellps="WGS84")
    for _ in range(40):
        ring = ragged(random.uniform(-170, 170), random.uniform(-60, 75), random.uniform(0.02, 1.5), random.randint(12, 60))
        # An edge that is straight in degrees is none on the ellipsoid, but many short ones are.
        fine = shapely.segmentize(shapely.Polygon(ring), 0.01)
        area, _ = geod.geometry_area_perimeter(fine)
        yield {"ring": ring, "area": abs(area) / 1e6}


def poles():
    """A ring, and the radius of the widest circle in it."""
    for _ in range(30):
        ring = ragged(0, 0, 100, random.randint(8, 40))
        polygon = shapely.Polygon(ring)
        yield {"ring": ring, "radius": polylabel(polygon, 0.01).distance(polygon.exterior)}


def classes():
    """Values, how many of them are between breaks, and how well the best classes there are fit them."""
    for number in range(60):
        count = random.choice([12, 14, 25, 60, 100])
        kind = number % 3
        values = [
            round(random.gauss(50, 15) if kind == 0 else random.lognormvariate(3, 0.8) if kind == 1 else random.uniform(0, 100), 1)
            for _ in range(count)
        ]
        breaks = sorted({round(value, 2) + 0.05 for value in random.sample(values, 3)})
        breaks = [round(value, 2) for value in breaks]
        array = numpy.array(values)
        given = mapclassify.UserDefined(array, breaks)
        counts = [int(count) for count in given.counts]
        counts += [0] * (len(breaks) + 1 - len(counts))
        yield {
            "values": values,
            "breaks": breaks,
            "counts": counts,
            "best": float(mapclassify.FisherJenks(array, k=5).adcm),
            "quantiles": float(mapclassify.Quantiles(array, k=5).adcm),
        }


judged = {kind.__name__: list(kind()) for kind in (overlaps, rings, areas, poles, classes)}
path = pathlib.Path(__file__).with_name("judged.json")
path.write_text(json.dumps(judged, separators=(",", ":")) + "\n")
