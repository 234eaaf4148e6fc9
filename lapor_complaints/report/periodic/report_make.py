import json

from odoo import api, fields, models

from ...models.complaint_guard import GUARD
from .periods import last_day, period_code, period_words

TYPES = {"pdf": "application/pdf", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


class LaporPeriodicReport(models.Model):
    """Making an edition: the figures first, then the files from them, then the record, in one transaction."""

    _inherit = "lapor.periodic.report"

    @api.model
    def _make(self, kind, start, skpd):
        """Return a new edition of the report on the period of `kind` from `start` (a date), on `skpd` or the city.

        Raises AccessError for who may not make it (a cron may), UserError for a period that cannot be reported on.
        """
        if not self.env.su:
            self._check_may_make(skpd)
        self._check_period(kind, start)
        # sudo: checked above; the figures are aggregates and the record is created by nobody else
        makers = self.env["lapor.letter.pdf"]._for(self).sudo()
        return makers._keep(kind, start, skpd.with_env(makers.env)).with_env(self.env)

    @api.model
    def _of_period(self, kind, start, skpd):
        """Return the latest edition, or none."""
        return self.search([("kind", "=", kind), ("start", "=", start), ("skpd_id", "=", skpd.id)], limit=1)

    def _keep(self, kind, start, skpd):
        values = {"kind": kind, "start": start, "end": last_day(kind, start), "skpd_id": skpd.id,
                  "taken_at": fields.Datetime.now(), "user_id": self.env.uid}  # fmt: skip
        values["edition"] = self._of_period(kind, start, skpd).edition + 1
        values["name"] = self._title(kind, start, skpd)
        code = skpd.code or "KOTA"
        values["number"] = f"LB/{period_code(kind, start)}/{code}/{values['edition']}"
        kept = self.env["lapor.indicators"]._periodic(kind, start, skpd)
        values["snapshot"] = json.dumps(
            {**kept, **{name: values[name] for name in ("name", "number", "edition", "taken_at")}},
            sort_keys=True, ensure_ascii=False, default=str,
        )  # fmt: skip
        values["checksum"] = self._digest(values["snapshot"])
        return self._file({**values, **self._drawn(values)})

    @api.model
    def _title(self, kind, start, skpd):
        whose = skpd.name or self.env.company.name
        titles = {"month": self.env._("Monthly report %(period)s, %(whose)s"),
                  "quarter": self.env._("Report on %(period)s, %(whose)s"),
                  "year": self.env._("Report on %(period)s, %(whose)s")}  # fmt: skip
        return titles[kind] % {"period": period_words(self.env, kind, start), "whose": whose}

    @api.model
    def _drawn(self, values):
        """Return summary and files, drawn from the kept figures: from the text itself, as it will be read later."""
        kept = {**json.loads(values["snapshot"]), "checksum": values["checksum"]}
        contents = {"pdf": self._pdf_content(kept), "xlsx": self._xlsx_content(kept)}
        name = values["number"].replace("/", "-")
        files = self.env["ir.attachment"].create([
            {"name": f"{name}.{kind}", "raw": content, "mimetype": TYPES[kind]} for kind, content in contents.items()
        ])  # fmt: skip
        return {"summary": self._summary(kept), "pdf_id": files[0].id, "xlsx_id": files[1].id}

    @api.model
    def _file(self, values):
        report = self.with_context(lapor_guard=GUARD).create(values)
        # From here on they are read by who may read the report
        (report.pdf_id | report.xlsx_id).write({"res_model": self._name, "res_id": report.id})
        return report.with_context(lapor_guard=None)
