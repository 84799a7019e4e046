"""Incidents on the map: GeoJSON (RFC 7946) of those whose place we know: a state, city, region, water or site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from parley.present.exports.material import LeftOut, Material
from parley.present.exports.places import Point
from parley.record.types import Incident


def lines(material: Material, left_out: LeftOut) -> Iterator[str]:
    """One FeatureCollection, a line a feature; incidents without a known place are counted."""
    yield '{"type": "FeatureCollection", "features": ['
    first = True
    for incident in material.incidents(left_out):
        point = material.places.of(incident.place, (*incident.actors, *incident.recipients))
        if point is None:
            left_out["incidents without a place" if not incident.place else "incidents whose place is not known"] += 1
            continue
        yield ("" if first else ",") + json.dumps(_feature(material, incident, point))
        first = False
    yield "]}"


def _feature(material: Material, incident: Incident, point: Point) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [point.longitude, point.latitude]},
        "properties": {
            "type": incident.type,
            "status": incident.status,
            "actors": list(incident.actors),
            "recipients": list(incident.recipients),
            "place": incident.place,
            "place_kind": point.kind,
            "start": incident.start.isoformat() if incident.start else None,
            "end": incident.end.isoformat() if incident.end else None,
            "first_reported": incident.first_reported.isoformat(),
            "reports": len(incident.reports),
            "origins": incident.origins,
            "sources": [s.reading.article.url for s in material.sources_of(incident) if s.reading.article.url],
        },
    }
