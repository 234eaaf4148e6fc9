import io
import uuid

from lxml import html
from PIL import Image

from odoo.tests.common import HttpCase, new_test_user

FORM = "/lapor/baru"
TRACK = "/lapor/lacak"


def jpeg(exif=True, size=(640, 480)):
    """Return the bytes of a photo as a phone makes it: with maker, and the place in its EXIF data."""
    image = Image.new("RGB", size, (120, 110, 90))
    data = Image.Exif()
    if exif:
        data[0x010F] = "Telepon Uji"
        data[0x8825] = {1: "S", 2: (3.0, 41.0, 7.0), 3: "E", 4: (128.0, 11.0, 42.0)}
    output = io.BytesIO()
    image.save(output, "JPEG", exif=data)
    return output.getvalue()


class LaporWebCase(HttpCase):
    """A city with one filed report, its reporter with an account, and a stranger with another one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["lapor.throttle"].search([]).unlink()
        cls.env["ir.config_parameter"].set_param("lapor_website.least_seconds", "0")  # tests type faster than people
        cls.env["ir.config_parameter"].set_param("lapor_website.keep_seconds", "0")  # pages as they are drawn
        # One that asks nothing more: its questions have tests of their own
        cls.category = cls.env["lapor.category"].search(
            [("parent_id", "!=", False), ("question_ids", "=", False)], limit=1
        )
        cls.area = cls.env["lapor.area"].search([("kind", "=", "kelurahan")], limit=1)
        portal = {"groups": "base.group_portal", "lang": "id_ID"}
        cls.citizen = new_test_user(cls.env, "warga.uji", name="Warga Uji", email="w@example.com", **portal)
        cls.stranger = new_test_user(cls.env, "warga.lain", name="Warga Lain", **portal)
        cls.key = uuid.uuid4().hex
        cls.complaint, cls.code = cls.file_one(cls.key, attachments=[("foto.jpg", jpeg())])

    @classmethod
    def file_one(cls, key=None, attachments=(), **values):
        """File a report of the citizen through the core; returns (complaint, access code)."""
        return cls.env["lapor.complaint"]._file(
            {
                "type": "complaint", "title": "Lampu jalan mati", "description": "Lampu jalan mati sejak Senin.",
                "category_id": cls.category.id, "area_id": cls.area.id, "channel": "web", **values,
            },
            {"name": "Warga Uji", "email": "w@example.com", "user_id": cls.citizen.id, "consent_version": "1"},
            attachments,
            key or uuid.uuid4().hex,
        )  # fmt: skip

    def page(self, url, **options):
        """Open `url`; return (response, its HTML tree)."""
        response = self.url_open(url, **options)
        return response, html.fromstring(response.content)

    def hidden(self, tree, name):
        """Return the value of the hidden field `name` of the first form that has it."""
        return tree.xpath(f"//main//input[@name='{name}']/@value")[0]

    def typed(self, **changes):
        """Return a form as a citizen fills it, with the tokens of a freshly opened page."""
        _response, tree = self.page(FORM)
        data = {
            "csrf_token": self.hidden(tree, "csrf_token"),
            "submission_key": self.hidden(tree, "submission_key"),
            "opened": self.hidden(tree, "opened"),
            "type": "complaint",
            "title": "Jalan berlubang di depan sekolah",
            "description": "Lubang besar di tengah jalan sejak dua minggu.",
            "category": str(self.category.id),
            "area": str(self.area.id),
            "name": "Maria",
            "email": "maria@example.com",
            "phone": "0812 3456 7890",
            "consent": "1",
        }
        return {name: value for name, value in {**data, **changes}.items() if value is not None}

    def send(self, files=None, **changes):
        """Send the form; return (response, tree)."""
        return self.page(FORM, data=self.typed(**changes), files=files or {"attachments": ("", b"")})

    def errors(self, tree):
        """Return the names of the fields that carry a sentence."""
        return {found.removeprefix("error-") for found in tree.xpath("//main//p[starts-with(@id, 'error-')]/@id")}

    def enter(self, number, code):
        """Type number and code on the tracking page; return the response without following its redirect."""
        _response, tree = self.page(TRACK)
        data = {"csrf_token": self.hidden(tree, "csrf_token"), "number": number, "code": code}
        return self.url_open(TRACK, data=data, allow_redirects=False)

    def act(self, action, base=None, files=None, **data):
        """Do `action` on the page of the report; return the response without following its redirect."""
        base = base or f"{TRACK}/{self.complaint.number}"
        _response, tree = self.page(base)
        data = {"csrf_token": self.hidden(tree, "csrf_token"), **data}
        return self.url_open(f"{base}/{action}", data=data, files=files, allow_redirects=False)

    def answered(self, complaint=None):
        """Let the officers do their part until the answer."""
        complaint = complaint or self.complaint
        skpd = self.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)
        complaint._apply("forward", actor="coordinator", skpd=skpd)
        complaint._apply("accept", actor="liaison")
        complaint._apply("answer", actor="liaison", text="Sudah kami perbaiki.", outcome="resolved")
        self.env.flush_all()

    def newest(self):
        return self.env["lapor.complaint"].search([], order="id desc", limit=1)
