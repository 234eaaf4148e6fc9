from . import act, unmask
