from . import controllers, demo, models, ops, report, wizard
