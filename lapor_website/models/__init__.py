from . import area, category, complaint, disposition, ir_http
