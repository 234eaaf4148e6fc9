"""An anonymous reporter with words found nowhere else, led through a whole life of a complaint."""

import io

from PIL import Image

from odoo.exceptions import UserError
from odoo.tools import mute_logger

from .common import LaporCase

NEEDLES = ("Kenarinama", "kenarisurel", "6289977665544", "8171019988776655", "Kenarijalan")
REPORTER = {
    "name": "Kenarinama Uji", "email": "kenarisurel@uji.example", "phone": "+6289977665544", "nik": "8171019988776655",
    "address": "Kenarijalan 7",
}  # fmt: skip
FILE_NAME = "Kenarinama kenarisurel 6289977665544.jpg"
QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


def telling_photo():
    """Return a JPEG whose EXIF, comment and bytes after the end name the reporter."""
    image, output = Image.new("RGB", (60, 40), "blue"), io.BytesIO()
    exif = image.getexif()
    exif[0x013B], exif[0x8298], exif[0x010E] = NEEDLES[0], NEEDLES[1], NEEDLES[2]  # artist, copyright, description
    exif.get_ifd(0x8825)[0x001D] = NEEDLES[3]  # in the GPS part
    image.save(output, "JPEG", exif=exif, comment=NEEDLES[4].encode())
    return output.getvalue() + "".join(NEEDLES).encode()


def rows_of(env, user):
    """Return {(table, column): rows} of all foreign keys that point to `user` or the user's partner."""
    ids, counts = {"res_users": user.id, "res_partner": user.partner_id.id}, {}
    env.flush_all()
    env.cr.execute("""
        SELECT c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text
          FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
         WHERE c.contype = 'f' AND c.confrelid IN ('res_users'::regclass, 'res_partner'::regclass)
    """)
    for table, column, target in env.cr.fetchall():
        env.cr.execute(f'SELECT count(*) FROM {table} WHERE "{column}" = %s', [ids[target]])  # pylint: disable=sql-injection
        counts[table, column] = env.cr.fetchone()[0]
    return counts


class CanaryCase(LaporCase):
    """Files as a logged-in citizen; `complaint` is anonymous, `named` is not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.citizen = cls.people["citizen"]
        cls.env.user.flush_recordset()
        cls.rows_before = cls.rows_of_citizen()
        cls.complaint = cls.file_as_citizen(is_anonymous=True)
        cls.named = cls.file_as_citizen()

    @classmethod
    def file_as_citizen(cls, **values):
        values = {"type": "complaint", "title": "Lampu padam", "description": "Gelap", **values}
        reporter = {**REPORTER, "user_id": cls.citizen.id, "lang": "en_US", "consent_version": "1"}
        # sudo: as the website's controller does for whoever is logged in
        complaints = cls.env["lapor.complaint"].with_user(cls.citizen).sudo()
        return complaints._file(values, reporter, [(FILE_NAME, telling_photo())], None)[0].with_env(cls.env)

    def say(self, action, **values):
        """Act as the logged-in reporter."""
        files = [(FILE_NAME, telling_photo())] if action in ("complete", "dispute", "reply") else ()
        self.complaint.with_user(self.citizen).sudo()._reporter_act(action, attachments=files, **values)

    def live(self):
        """Lead the anonymous complaint from verification to the rating, by everybody who has a part in it."""
        self.act(self.complaint, "forward")
        self.act(self.complaint, "ask", role="liaison")
        self.say("complete", text="Di depan pasar")
        self.act(self.complaint, "accept")
        self.complaint.with_user(self.people["officer"])._write_progress("Sudah dicek")
        self.complaint.with_user(self.people["liaison"]).message_post(body="Catatan", message_type="comment")
        self.complaint.with_user(self.people["liaison"]).activity_schedule("mail.mail_activity_data_todo")
        self.say("reply", text="Kapan?")
        self.act(self.complaint, "answer")
        self.say("dispute", text="Belum selesai")
        self.act(self.complaint, "answer")
        self.say("confirm")
        self.say("rate", rating=2, text="Lama")
        self.complaint.with_user(self.people["coordinator"]).write({"title": "Lampu jalan padam"})
        for letter in self.env["lapor.mail.outbox"].sudo().search([]):
            letter._write_letters()
        self.env.flush_all()

    @classmethod
    def rows_of_citizen(cls):
        """Return {(table, column): rows} of all foreign keys that point to the citizen's user or partner."""
        return rows_of(cls.env, cls.citizen)

    def tables_with(self, words, tables=None):
        """Return {table: words found} over every row of every table of the database."""
        self.env.cr.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        found = {}
        for table in sorted(tables or (name for (name,) in self.env.cr.fetchall())):
            for word in words:
                self.env.cr.execute(  # pylint: disable=sql-injection
                    f'SELECT 1 FROM "{table}" AS row_ WHERE row_::text ILIKE %s LIMIT 1', [f"%{word}%"]
                )
                if self.env.cr.fetchone():
                    found.setdefault(table, set()).add(word)
        return found

    def assert_silent(self, value, message=None):
        """Assert that no needle is in the text of `value`."""
        text = str(value)
        for needle in NEEDLES:
            self.assertNotIn(needle.lower(), text.lower(), message)

    def asked(self, ask):
        """Return the answer to `ask()`, or the words of the refusal."""
        try:
            with QUIET:
                return ask()
        except (UserError, ValueError, NotImplementedError) as error:
            return f"{type(error).__name__} {error}"
