from . import area_map, pdf
from . import joined_files, pdf
