from . import act, act_hints, act_reply, act_support, unmask
