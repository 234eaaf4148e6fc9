import pytz

from odoo import api, models

SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
CLASSES = {"complaint": "Pengaduan", "aspiration": "Aspirasi", "information": "Permintaan Informasi"}
SUPERVISED = "Pengaduan Berkadar Pengawasan"
CHANNELS = {
    "web": "Website", "walk_in": "Datang langsung", "letter": "Surat", "phone": "Telepon", "sms": "SMS",
    "whatsapp": "Whatsapp", "call112": "Call Center 112", "wajar": "WAJAR", "social": "Media sosial",
    "email": "E-mail", "sp4n": "SP4N-LAPOR!", "other": "Lainnya",
}  # fmt: skip


class LaporSp4nExportRows(models.AbstractModel):
    """The 26 cells of each complaint, as the national side reads them (domain: the order of the columns).

    Read with the rights of who exports: nobody gets a name that she could not read. An anonymous reporter is “Anonim”,
    and of a report that the national system does not know the name is not told to it.
    """

    _name = "lapor.sp4n.export.rows"
    _description = "Rows for SP4N-LAPOR!"

    @api.model
    def _names(self):
        """Return what is looked up once for all rows."""
        return {
            "status": self.env["lapor.sp4n.status"]._writable(),
            "zone": pytz.timezone(self.env.company.sudo().resource_calendar_id.tz or "UTC"),  # sudo: public
            "city": self.env.company.name,
        }

    @api.model
    def _rows(self, complaints, names):
        """Yield the cells of each of `complaints`."""
        mirrors = {
            one.complaint_id.id: one
            for one in self.env["lapor.sp4n.mirror"].search([("complaint_id", "in", complaints.ids)])
        }
        reporters = self.env["lapor.reporter"].search([("complaint_id", "in", complaints.ids)])
        people = {one.complaint_id.id: one.name for one in reporters}
        for complaint in complaints:
            mirror = mirrors.get(complaint.id, self.env["lapor.sp4n.mirror"])
            yield self._row(complaint, mirror, people.get(complaint.id), names)

    @api.model
    def _row(self, complaint, mirror, person, names):
        local = pytz.utc.localize(complaint.received_at).astimezone(names["zone"])
        skpd, area = complaint.skpd_id, complaint.area_id
        village = area.name if area and area.kind not in ("city", "district") else None
        supervised = complaint.type == "complaint" and complaint.is_supervision
        edited = complaint.description != complaint.original_description
        return [
            complaint.external_number, f"{local.day} {SHORT[local.month - 1]} {local.year}", f"{local:%H:%M}",
            self._person(complaint, person), SUPERVISED if supervised else CLASSES[complaint.type],
            mirror.category_code or complaint.category_id.external_code,
            complaint.category_id.external_name or complaint.category_id.name, complaint.title,
            complaint.original_description or complaint.description, edited and complaint.description,
            self._privacy(complaint), mirror.source or CHANNELS[complaint.channel], names["city"],
            skpd.sp4n_code or (mirror.skpd_id == skpd and mirror.agency_code),
            skpd.sp4n_name or skpd.name, self._status(complaint, names["status"]), mirror.reason, None, None,
            area._district().name if area else None, village, None, None, None, None, complaint.rating or None,
        ]  # fmt: skip

    @api.model
    def _person(self, complaint, person):
        if complaint.is_anonymous:
            return "Anonim"
        return person if complaint.external_number else None

    @api.model
    def _privacy(self, complaint):
        flags = (complaint.is_anonymous and "Anonim", complaint.is_secret and "Rahasia")
        return ", ".join(flag for flag in flags if flag)

    @api.model
    def _status(self, complaint, statuses):
        return statuses.get((complaint.state, complaint.closed_by)) or statuses.get((complaint.state, False))
