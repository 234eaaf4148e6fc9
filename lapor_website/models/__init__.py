from . import area, category, complaint, complaint_own_email, disposition, ir_http, res_config_settings
