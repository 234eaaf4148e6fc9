from . import area, category, complaint, ir_http
