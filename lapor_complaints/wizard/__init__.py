from . import act, act_hints, act_part, act_reply, act_support, holiday_apply, unmask
