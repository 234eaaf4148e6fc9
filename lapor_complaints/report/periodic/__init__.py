from . import snapshot

# isort: split
from . import report, report_make, report_rights

# isort: split
from . import report_pdf, report_print, report_xlsx

# isort: split
from . import delivery, files, subscription, subscription_run, user_scope
