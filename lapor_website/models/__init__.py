from . import (
    area,
    category,
    complaint,
    complaint_own_email,
    complaint_public,
    letter,
    ir_http,
    res_config_settings,
)
