from . import area_map, joined_files, pdf, poster, sp4n
