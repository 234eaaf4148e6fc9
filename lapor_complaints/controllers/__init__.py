from . import area_map, joined_files, operations, pdf, poster, resting, sp4n
