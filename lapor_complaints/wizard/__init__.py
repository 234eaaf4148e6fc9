from . import act, act_hints, act_meanwhile, holiday_apply, unmask
