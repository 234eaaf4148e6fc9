from . import (
    app,
    attachments,
    detail,
    detail_actions,
    form,
    form_offline,
    landing,
    letter,
    my_reports,
    pages,
    portal,
    thanks,
    track,
    website,
)
from . import attachments, detail, detail_actions, form, landing, letter, my_reports, own_data, own_email, portal, thanks, track
