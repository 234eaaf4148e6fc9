from . import attachments, detail, detail_actions, form, landing, letter, my_reports, portal, thanks, track
