from . import act, act_answer, act_hints, act_meanwhile, holiday_apply, unmask
