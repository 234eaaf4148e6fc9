"""Several people at the same moment: each in a thread with a transaction of its own, as requests are."""

import threading
from functools import partial
from unittest.mock import patch

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, get_db_name
from odoo.tools import SQL, mute_logger

PATIENCE = 5  # seconds
# What the tests leave behind in the database, in an order in which it can be removed
OWN = "(SELECT id FROM lapor_complaint WHERE category_id = %(category)s)"
CLEANING = (
    "ALTER TABLE lapor_complaint_event DISABLE TRIGGER USER",
    "DELETE FROM lapor_mail_outbox WHERE event_id IN"
    f" (SELECT id FROM lapor_complaint_event WHERE complaint_id IN {OWN})",
    f"DELETE FROM lapor_complaint_event WHERE complaint_id IN {OWN}",
    "ALTER TABLE lapor_complaint_event ENABLE TRIGGER USER",
    f"DELETE FROM lapor_disposition WHERE complaint_id IN {OWN}",
    f"DELETE FROM lapor_reporter WHERE complaint_id IN {OWN}",
    "DELETE FROM lapor_complaint WHERE category_id = %(category)s",
)


class ParallelCase(BaseCase):
    """A city of its own, stored for real and removed for real: only what is committed meets other transactions."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.registry = Registry(get_db_name())
        # waiting a random second before the second attempt proves nothing
        # the thread that runs the tests holds this lock all the time, and the others would wait for it for ever
        cls.enterClassContext(patch.object(Registry, "_lock", DummyRLock()))
        cls.enterClassContext(patch("odoo.service.model.random.uniform", lambda *_range: 0.05))
        cls.ids = cls.as_root(cls._create)
        cls.addClassCleanup(cls.as_root, cls._remove)

    @classmethod
    def as_root(cls, act, *args):
        """Do `act(env, ...)` in a transaction of its own and return what it returns."""
        with cls.registry.cursor() as cr:
            return act(api.Environment(cr, SUPERUSER_ID, {"no_reset_password": True}), *args)

    @classmethod
    def _create(cls, env):
        skpds = env["lapor.skpd"].create([
            {"name": f"Dinas Paralel {name}", "short_name": name, "code": f"PARALEL-{name}"} for name in ("X", "Y")
        ])  # fmt: skip
        people = env["res.users"].create([
            {"name": f"Orang {login}", "login": f"paralel_{login}", "email": f"{login}@paralel.example"}
            for login in ("ktu", "sekretaris", "koordinator")
        ])  # fmt: skip
        env["lapor.skpd.member"].create([
            {"skpd_id": skpds[0].id, "user_id": user.id, "role": role}
            for user, role in zip(people[:2], ("ktu", "secretary"), strict=True)
        ])  # fmt: skip
        people[2].group_ids += env.ref("lapor_complaints.lapor_complaints_group_coordinator")
        category = env["lapor.category"].create({"name": "Paralel", "code": "PARALEL", "skpd_id": skpds[0].id})
        reason = env["lapor.reason"].create(
            {"name": "Paralel", "code": "paralel", "kind": "return", "public_text": "Kalimat."}
        )
        return {"skpd": skpds[0].id, "other": skpds[1].id, "category": category.id, "reason": reason.id,
                **{user.login[8:]: user.id for user in people}}  # fmt: skip

    @classmethod
    def _remove(cls, env):
        for query in CLEANING:
            env.cr.execute(query, cls.ids)
        env.invalidate_all()
        env["lapor.reason"].browse(cls.ids["reason"]).unlink()
        env["lapor.category"].browse(cls.ids["category"]).unlink()
        people = env["res.users"].browse([cls.ids[name] for name in ("ktu", "sekretaris", "koordinator")])
        people.lapor_member_ids.unlink()
        partners = people.partner_id
        people.unlink()
        partners.unlink()
        env["lapor.skpd"].browse([cls.ids["skpd"], cls.ids["other"]]).unlink()

    def file(self, env, key=None):
        """File a complaint at this city and return it."""
        values = {"type": "complaint", "title": "Paralel", "description": "Isi", "category_id": self.ids["category"]}
        return env["lapor.complaint"].sudo()._file(values, {"name": "Wa Uji"}, (), key)[0]

    def at_once(self, *acts):
        """Do all `acts`, (login or None for the superuser, function of the environment), at the same moment.

        Each has read before any of them writes. Returns what each returned, or the exception that it ended with.
        """
        barrier, results = threading.Barrier(len(acts), timeout=PATIENCE), [None] * len(acts)
        threads = [
            threading.Thread(target=self._run, args=(place, self.ids.get(who, SUPERUSER_ID), act, barrier, results))
            for place, (who, act) in enumerate(acts)
        ]
        with mute_logger("odoo.sql_db", "odoo.service.model"):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(PATIENCE * 2)
        return results

    def _run(self, place, user_id, act, barrier, results):
        tries = []

        def attempt(env):
            env.execute_query(SQL("SELECT count(*) FROM lapor_complaint"))  # from here on it sees this moment
            tries.append(place)
            if len(tries) == 1:
                barrier.wait()
            return act(env)

        try:
            with self.registry.cursor() as cr:
                env = api.Environment(cr, user_id, {})
                results[place] = retrying(partial(attempt, env), env)
        except Exception as error:
            results[place] = error
