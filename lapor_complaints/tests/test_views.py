from lxml import etree

from odoo.tests import Form, tagged

from .common import GROUP, LaporCase

ACTIONS = ("lapor_complaint_action_inbox", "lapor_complaint_action_board", "lapor_complaint_action")
READERS = ("coordinator", "officer", "liaison", "head", "oversight", "custodian")
CONFIGURATION = (
    "lapor_skpd_action", "lapor_category_action", "lapor_area_action", "lapor_stage_action", "lapor_reason_action",
    "lapor_answer_template_action", "lapor_deadline_rule_action", "resource_calendar_leaves_action",
    "resource_calendar_action",
)  # fmt: skip


def specification(views, view_type):
    """Return what the web client asks for when it opens a view: its fields, relations by their names."""
    model = next(name for name in views["models"] if name.startswith("lapor.complaint"))
    known = views["models"][model]["fields"]
    arch = etree.fromstring(views["views"][view_type]["arch"])
    top = arch.xpath("//field[not(ancestor::field)]/@name")
    related = ("many2one", "many2many", "one2many")
    return {name: {"fields": {"display_name": {}}} if known[name]["type"] in related else {} for name in top}


@tagged("post_install", "-at_install")
class TestViews(LaporCase):
    """Every role opens every page of its menus, reads all that stands on it and is refused nothing."""

    def setUp(self):
        super().setUp()
        for state in ("submitted", "forwarded", "in_progress", "answered", "closed"):
            self.bring(state, is_anonymous=state == "forwarded")
        self.env.flush_all()
        self.env.invalidate_all()  # people read afresh, not from what the set-up left in the cache

    def _views(self, role, action):
        action = self.env.ref(f"lapor_complaints.{action}")
        wanted = [(view_id, kind) for view_id, kind in action.views]
        model = self.env[action.res_model].with_user(self.people[role])
        return model, model.get_views([*wanted, (action.search_view_id.id, "search")], {"load_filters": True})

    def test_lists_and_boards(self):
        for role in READERS:
            for action in ACTIONS:
                model, views = self._views(role, action)
                for kind in ("list", "kanban"):
                    with self.subTest(role=role, action=action, view=kind):
                        self.assertTrue(model.web_search_read([], specification(views, kind), limit=80)["records"])

    def test_form_of_every_state(self):
        for role in READERS:
            complaints = self.env["lapor.complaint"].with_user(self.people[role]).search([])
            for complaint in complaints:
                with self.subTest(role=role, state=complaint.state):
                    self.assertEqual(Form(complaint).number, complaint.number)

    def test_analysis(self):
        for role in ("coordinator", "officer", "oversight"):
            model, views = self._views(role, "lapor_complaint_analysis_action")
            with self.subTest(role=role):
                self.assertTrue(model.web_search_read([], specification(views, "list"))["records"])
                self.assertTrue(model.formatted_read_group([], ["skpd_id"], ["__count", "answer_on_time:avg"]))

    def test_configuration(self):
        for action in CONFIGURATION:
            with self.subTest(action=action):
                model, _views = self._views("admin", action)
                model.web_search_read([], {"display_name": {}})
        users = self.env["res.users"].with_user(self.env.ref("base.user_admin"))
        self.assertIn("lapor_member_ids", users.get_view(self.env.ref("base.view_users_form").id, "form")["arch"])

    def test_menus_lead_each_role_to_its_own_page(self):
        first = {
            "coordinator": "lapor_complaint_action_inbox", "officer": "lapor_complaint_action_board",
            "liaison": "lapor_complaint_action_board", "head": "lapor_complaint_action_board",
            "oversight": "lapor_complaint_action", "custodian": "lapor_complaint_action", "admin": "lapor_skpd_action",
        }  # fmt: skip
        root = self.env.ref("lapor_complaints.menu_root").id
        for role, action in first.items():
            menus = self.env["ir.ui.menu"].with_user(self.people[role]).load_web_menus(False)
            with self.subTest(role=role):
                self.assertEqual(menus["root"]["children"][0], root, "LAPOR is what opens at login")
                self.assertEqual(menus[root]["actionID"], self.env.ref(f"lapor_complaints.{action}").id)

    def test_form_offers_what_the_guard_allows(self):
        complaint = self.bring("in_progress")
        rights = {
            "coordinator": (True, True, True), "liaison": (False, True, True), "officer": (False, False, True),
            "oversight": (False, False, False), "custodian": (False, False, False),
        }  # fmt: skip
        for role, expected in rights.items():
            seen = self.seen_by(complaint, role)
            with self.subTest(role=role):
                self.assertEqual((seen.may_edit, seen.may_assign, seen.may_prioritise), expected)

    def test_only_custodians_get_the_unmask_button(self):
        for role in READERS:
            arch = self.env["lapor.complaint"].with_user(self.people[role]).get_view(view_type="form")["arch"]
            with self.subTest(role=role):
                has_group = self.people[role].has_group(f"{GROUP}custodian")
                self.assertEqual('<button name="action_open_unmask"' in arch, has_group)
