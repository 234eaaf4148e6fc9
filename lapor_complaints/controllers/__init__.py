from . import area_map, pdf
