"""What the reporter may choose from, as plain values: why she disputes, what was good and what was bad."""

KINDS = {"dispute": ("dispute",), "confirm": ("praise", "blame"), "rate": ("praise", "blame")}


def choices(env, actions):
    """Return {kind: [{code, text}]} of the reasons that `actions` may give; one query, none when they give none."""
    kinds = sorted({kind for action in actions for kind in KINDS.get(action, ())})
    found = {"dispute": [], "praise": [], "blame": []}
    if kinds:
        # sudo: citizens have no access to the model; these are the words on their page
        for reason in env["lapor.reason"].sudo().search([("kind", "in", kinds)]):
            found[reason.kind].append({"code": reason.code, "text": reason.public_text})
    return found
