from . import area_map, joined_files, operations, pdf, poster, sp4n, unavailable
