"""Demo data: officers and believable complaints. Every person and every case is invented."""

from . import demo  # the model that the others extend

# isort: split
from . import acts, acts_together, columns, data_requests, filing, ladder, register, retention, users
from . import entries
from . import history
from . import national_files
from . import reports
