from base64 import b64encode

from odoo import models

COORDINATOR = {"forward", "transfer", "reject", "merge", "settle", "recall", "restore", "edit", "ask", "relate"}
LIAISON = {"accept", "return", "answer", "column", "progress", "field"}
SYSTEM = {"auto_close", "expire"}
PLAIN = ("text", "note", "outcome")
SKPD = {"skpd": "skpd", "external": "external", "proposed": "proposed_skpd"}


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _play_stories(self, stories, complaints, clock):
        """Let everybody act on the filed complaints, the steps of all stories in the order of their moments (what is
        done to one may show in another's history); returns the number of acts."""
        steps = []
        for story in stories:
            complaint = complaints[story["key"]]
            last = complaint.received_at
            for step in story["steps"]:
                last = clock.of_step(step, complaint.received_at, last)
                steps.append((last, len(steps), complaint, step))
        for moment, _place, complaint, step in sorted(steps, key=lambda one: one[:2]):
            self._play(complaint._at(moment), step, complaints)
        return len(steps)

    def _play(self, complaint, step, complaints):
        """Do one step as the person whose turn it is, through the methods that this person's buttons call."""
        act = step["do"]
        if act in SYSTEM:
            return complaint.sudo()._apply(act, actor="system")
        if act not in COORDINATOR | LIAISON:
            return complaint.sudo()._reporter_act(
                act, step.get("text"), self._photos(step), rating=step.get("stars"), reasons=step.get("reasons", ())
            )
        doer = complaint.with_user(self._doer(complaint, step))
        if act == "column":
            return doer.write({"stage_id": self._xml(f"stage_{step['stage']}").id})
        if act == "field":
            return self._from_the_street(doer, step)
        if act == "edit":
            return doer.write({**step["values"], "reported_skpd_id": self._xml(f"skpd_{step['reported']}").id})
        if act == "relate":
            return doer.relate(complaints[step["other"]].id)
        files = complaint.sudo()._attach(self._photos(step)) if step.get("photos") else None
        if act == "progress":
            return doer._write_progress(step["text"], attachments=files)
        if act == "answer":
            return self._answer(doer, step, files)
        return doer._apply(act, attachments=files, **self._given(step, complaints))

    def _from_the_street(self, doer, step):
        """Send photo, words and column as the phone does."""
        photos = [(name, b64encode(content).decode()) for name, content in self._photos(step)]
        doer.field_send(f"{doer.id:032x}", step["text"], photos, self._xml(f"stage_{step['stage']}").id)

    def _answer(self, doer, step, files):
        """Answer as `doer`; the head lets it pass where the SKPD wants that, unless the story leaves it waiting."""
        doer._answer(step["text"], step["outcome"], attachments=files)
        if doer.answer_state and not step.get("waits"):
            code = doer.sudo().skpd_id.code.lower().replace("-", "_")
            doer.with_user(self._xml(f"demo_user_kepala_{code}")).action_pass_answer()

    def _doer(self, complaint, step):
        """Return the user who does `step`: coordinator and verifier, and the two liaison officers, in turn."""
        turn = complaint.id % 2
        if step["do"] in COORDINATOR and step.get("by") != "liaison":
            return self._xml(("demo_user_koordinator", "demo_user_verifikator")[turn])
        code = complaint.sudo().skpd_id.code.lower().replace("-", "_")
        officer = self.env.ref(f"lapor_complaints.demo_user_petugas1_{code}", raise_if_not_found=False)
        if step["do"] in ("progress", "field") and officer:
            return officer
        return self._xml(f"demo_user_{('ktu', 'sekretaris')[turn]}_{code}")

    def _given(self, step, complaints):
        """Return the keyword arguments of the move that a step describes by names."""
        given = {name: step[name] for name in PLAIN if name in step}
        given.update({to: self._xml(f"skpd_{step[name]}") for name, to in SKPD.items() if name in step})
        if "reason" in step:
            given["reason"] = self._xml(f"reason_{step['reason']}")
        if "kept" in step:
            given["kept"] = complaints[step["kept"]].sudo()
        return given
