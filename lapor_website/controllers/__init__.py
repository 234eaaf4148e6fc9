from . import (
    act_link,
    app,
    attachments,
    detail,
    detail_actions,
    form,
    landing,
    letter,
    my_list,
    my_reports,
    pages,
    portal,
    receipt,
    thanks,
    track,
    website,
)
from . import own_data, own_email
