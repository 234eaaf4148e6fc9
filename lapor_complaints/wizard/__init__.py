from . import (
    act,
    act_answer,
    act_hints,
    act_meanwhile,
    act_merge,
    act_part,
    act_reply,
    act_support,
    assign,
    holiday_apply,
    stage_copy,
    unmask,
)
