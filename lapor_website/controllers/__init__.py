from . import (
    attachments,
    detail,
    detail_actions,
    form,
    landing,
    letter,
    my_reports,
    own_data,
    own_email,
    portal,
    thanks,
    track,
)
