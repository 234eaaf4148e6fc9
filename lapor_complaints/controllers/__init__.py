from . import joined_files, pdf
