from . import (
    act,
    act_answer,
    act_hints,
    act_meanwhile,
    act_part,
    act_reply,
    act_support,
    holiday_apply,
    mail_compose_message,
    unmask,
)
