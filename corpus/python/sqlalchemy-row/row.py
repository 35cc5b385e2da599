"""Code that takes rows and other objects asks for attributes that a row doesn't have, as NumPy does."""

from sqlalchemy import create_engine, text
from sqlalchemy.cresultproxy import BaseRow  # the C extension, where the leak was

engine = create_engine("sqlite://")


def iteration():
    with engine.connect() as connection:
        row = connection.execute(text("SELECT 1 AS id, 'one' AS name")).first()
    assert isinstance(row, BaseRow)
    assert row.name == "one"
    for attribute in ("__array__", "__array_interface__", "__array_struct__"):
        assert not hasattr(row, attribute)
