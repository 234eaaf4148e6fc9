from . import area_map, joined_files, operations, pdf, poster, resting, sp4n
from . import area_map, joined_files, operations, pdf, poster, sp4n, unavailable
