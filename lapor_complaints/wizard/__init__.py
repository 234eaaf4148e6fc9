from . import act, act_hints, unmask
