from . import indicators

# isort: split
from . import counting, dashboard, groups, labels, periods, rankings, scope, trend
