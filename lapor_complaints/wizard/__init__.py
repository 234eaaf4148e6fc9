from . import act, act_hints, holiday_apply, unmask
