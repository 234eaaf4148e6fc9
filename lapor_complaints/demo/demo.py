import json
import logging
from time import monotonic

from odoo import api, models
from odoo.tools import file_open

from .clock import DemoClock

_logger = logging.getLogger(__name__)
LOADED = "lapor.demo.loaded"
BOOKS = (
    "jalan", "lingkungan", "air_dan_bencana", "perhubungan_dan_kependudukan", "kesehatan_dan_sosial",
    "pendidikan_dan_ketertiban", "ekonomi_dan_integritas", "beberapa_skpd", "serupa", "karantina", "dititipkan",
)  # fmt: skip


class LaporDemo(models.AbstractModel):
    """Fills a database with officers and complaints, through the same methods that people use."""

    _name = "lapor.demo"
    _description = "Demo data"

    @api.model
    def _load(self):
        """Load officers, citizens and complaints once; does nothing when they are there already."""
        parameters = self.env["ir.config_parameter"].sudo()
        if parameters.get_param(LOADED):
            return
        started = monotonic()
        first_mail = self._last_mail_id()
        self._create_users()
        _logger.info("demo: officers and citizens created (%.1f s)", monotonic() - started)
        clock = DemoClock(self.env.company.resource_calendar_id, self.env["lapor.complaint"]._now())
        stories = [story for book in BOOKS for story in self._read(f"complaints/{book}.json")]
        stories += self._year_stories()
        complaints = self._file_stories(stories, clock)
        _logger.info("demo: %s complaints filed (%.1f s)", len(complaints), monotonic() - started)
        acts = self._play_stories(stories, complaints, clock)
        self._open_register(self.env["lapor.complaint"].union(*complaints.values()))
        self._climb(clock)
        self._arrange_columns()
        self._ask_about_data(complaints)
        self._grow_old(clock)
        self._issue_letters(complaints)
        self._bring_in_national_files()
        self._report_last_month()
        self._drop_mails(first_mail)
        parameters.set_param(LOADED, str(clock.today))
        _logger.info("demo: %s acts played (%.1f s)", acts, monotonic() - started)

    @api.model
    def _read(self, name):
        """Return the contents of a JSON file of this folder."""
        with file_open(f"lapor_complaints/demo/{name}") as source:
            return json.load(source)

    def _last_mail_id(self):
        return self.env["mail.mail"].sudo().search([], order="id desc", limit=1).id or 0

    def _drop_mails(self, first_mail):
        """Remove the mails that the played acts have queued: about the past, to addresses that do not exist."""
        mails = self.env["mail.mail"].sudo().search([("id", ">", first_mail), ("state", "=", "outgoing")])
        mails.filtered(lambda mail: mail.model in (False, "lapor.complaint", "res.users", "res.partner")).unlink()
