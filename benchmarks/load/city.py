"""What is added to the copy: Odoo's plain page, and reports whose access codes the visitors know."""

from .scenarios import PLAIN

PUBLIC = 40  # of them are forwarded, and so in the register
REPORTS = 120  # one number is tried 40 times in 15 minutes from the whole world before a proof of work is asked for
SCRIPT = """
import json
site = env["website"].search([], limit=1)
view = env["ir.ui.view"].create(dict(
    name="Plain", type="qweb", key="website.lapor_load_plain", website_id=site.id,
    arch='<t t-name="website.lapor_load_plain"><t t-call="website.layout"><div id="wrap"><h1>Plain</h1></div></t></t>',
))
env["website.page"].create(dict(view_id=view.id, url={plain!r}, is_published=True, website_id=site.id))
category = env["lapor.category"].search([("parent_id", "!=", False), ("question_ids", "=", False)], limit=1)
areas = env["lapor.area"].search([("kind", "=", "kelurahan")], limit=10)
office = env["lapor.skpd"].search([("kind", "=", "office")], limit=1)
reports = []
for number in range({reports}):
    complaint, code = env["lapor.complaint"]._file(
        dict(type="complaint", title="Lampu jalan padam", description="Sejak hari Senin.", channel="web",
             category_id=category.id, area_id=areas[number % len(areas)].id),
        dict(name="Warga Uji", email="warga%s@uji.example" % number, consent_version="1"), [], None,
    )
    reports.append((complaint.number, code))
    if number < {public}:
        complaint._apply("forward", actor="coordinator", skpd=office)
env.flush_all()
public, _more = env["lapor.complaint"]._find_public(limit={public})
env.cr.commit()
print("\\n{mark}" + json.dumps(dict(areas=areas.ids, reports=reports, public=public.mapped("number"))))
"""


def script(mark):
    """The lines for Odoo's shell; what they print after ``mark`` is JSON."""
    return SCRIPT.format(plain=PLAIN, reports=REPORTS, public=PUBLIC, mark=mark)
