"""The data dictionary for programs: a Data Package (Frictionless) with a Table Schema for each file."""

from .open_dictionary import COLUMNS, TABLES
from .open_tables import TABLES as SHAPES


def package(env, base, licence, least, modified):
    """Return the description of all files as a plain dictionary. `base` is the absolute address of their folder."""
    return {
        "profile": "tabular-data-package",
        "name": "lapor-statistik",
        "title": f"LAPOR, {env['website'].get_current_website().name}",
        "description": (
            f"Kelompok dengan kurang dari {least} laporan tidak dirinci. /"
            f" Groups with fewer than {least} reports are not told apart."
        ),
        "homepage": base,
        "modified": modified and f"{modified:%Y-%m-%dT%H:%M:%SZ}",
        "licenses": [licence],
        "resources": [_resource(shape, base) for shape in SHAPES],
    }


def _resource(shape, base):
    indonesian, english = TABLES[shape.name]
    return {
        "profile": "tabular-data-resource",
        "name": shape.name,
        "path": f"{base}/{shape.name}.csv",
        "title": indonesian,
        "title_en": english,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(column) for column in shape.columns],
            "missingValues": [""],
            "primaryKey": [name for name in ("nomor", "bulan", "kode") if name in shape.columns],
        },
    }  # fmt: skip


def _field(column):
    kind, indonesian, english = COLUMNS[column]
    return {"name": column, "type": kind, "description": indonesian, "description_en": english}
