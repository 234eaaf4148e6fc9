from . import attachments, detail, detail_actions, form, landing, my_reports, portal, thanks, track
