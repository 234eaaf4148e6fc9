"""Letters in tests: people with addresses of their own, and the cron that writes."""

from .common import GROUP, LaporCase

WRITER = "lapor_complaints.ir_cron_lapor_write_mails"
REPORTER = {"name": "Wa Uji", "email": "Pelapor <pelapor@surat.example>", "phone": "081200000001", "lang": "id_ID"}


class LaporMailCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for code in ("id_ID", "en_US"):
            cls.env["res.lang"]._activate_lang(code)
        for name, user in cls.people.items():
            user.sudo().write({"email": f"{name}@kota.example", "lang": "id_ID"})
        cls.env.ref(GROUP + "coordinator").user_ids = cls.people["coordinator"]  # and not those of the demo data
        cls.outbox = cls.env["lapor.mail.outbox"].sudo()
        cls.outbox.search([]).unlink()
        cls.queue().unlink()

    @classmethod
    def queue(cls):
        """Return the letters in the mail queue, oldest first."""
        return cls.env["mail.mail"].sudo().search([("lapor_audience", "!=", False)], order="id")

    @classmethod
    def file(cls, reporter=None, **values):
        """File a complaint of a reporter with an address."""
        return super().file(reporter=reporter or REPORTER, **values)

    def run_writer(self):
        """Run the writing cron as the server does."""
        with self.enter_registry_test_mode():
            self.env.ref(WRITER).method_direct_trigger()
        self.env.invalidate_all()

    def letters(self):
        """Write what waits in the outbox and return the mails with those queued before."""
        self.run_writer()
        return self.queue()

    def forget(self):
        """Empty outbox and queue: what was before is not of interest."""
        self.outbox.search([]).unlink()
        self.queue().unlink()

    def people_of(self, mails):
        """Return the names of the officers that `mails` go to."""
        return {mail.email_to.partition("@")[0] for mail in mails if mail.lapor_audience == "staff"}

    def subject(self, audience, letter, complaint):
        """Return the Indonesian subject of a letter about `complaint`."""
        template = self.env.ref(f"lapor_complaints.mail_template_{audience}_{letter}").with_context(lang="id_ID")
        return template.subject.replace("{{ object.complaint_id.number }}", complaint.number)
