from . import area, category, complaint, disposition, ir_http, res_config_settings
