from . import indicators

# isort: split
from . import counting, groups, rankings, scope, trend
