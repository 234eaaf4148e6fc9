from . import (
    area,
    category,
    complaint,
    complaint_own_email,
    complaint_public,
    letter,
    demo,
    ir_http,
    res_config_settings,
    statistics,
    website,
)

# isort: split
from . import res_config_settings_statistics, statistics_count, statistics_refresh
