"""What the words of a national row mean here: looked up in tables that are read once for thousands of rows."""

from datetime import datetime, time, timedelta

import pytz

from ..sp4n.columns import plain
from ..sp4n.fault import Fault

WITH_SKPD = ("forwarded", "in_progress", "answered")
OLDEST = 2010  # the national system opened later


class Known:
    def __init__(self, env):
        env = env(su=True, context={**env.context, "active_test": True})  # su: public configuration alone
        self.statuses = env["lapor.sp4n.status"]._readable()
        self.categories = self._categories(env)
        self.skpds = self._skpds(env)
        self.areas = self._areas(env)
        calendar = env.company.resource_calendar_id
        self.zone = pytz.timezone(calendar.tz or "UTC")
        self.today = calendar._lapor_today()

    def _categories(self, env):
        known = {}
        for one in env["lapor.category"].search([]):
            path = (one.external_name or "").replace("›", ">")
            for name in (one.external_code and f"#{one.external_code}", path, path.rpartition(">")[2], one.name):
                if name and plain(name):
                    known.setdefault(self._key(name), one.id)
        return known

    def _skpds(self, env):
        known = {}
        for one in env["lapor.skpd"].search([("kind", "!=", "external")]):
            for name in (one.sp4n_code and f"#{one.sp4n_code}", one.sp4n_name, one.name):
                if name:
                    known.setdefault(self._key(name), one.id)
        return known

    def _areas(self, env):
        """Return {(district, unit): ids}; a name that two units of a district bear leads to both."""
        known = {}
        for one in env["lapor.area"].search([("kind", "!=", "city")]):
            district = plain(one._district().name)
            names = [""] if one.kind == "district" else [plain(one.name), plain(f"{one.kind} {one.name}")]
            for name in names:
                known.setdefault((district, name), []).append(one.id)
        return known

    def _key(self, name):
        return f"#{plain(name)}" if name.startswith("#") else plain(name)

    def status(self, text):
        """Return (state, closing side) that a national status means. Raises Fault for one that is in no table."""
        key = plain(text)
        for known, is_prefix, state, closed_by in self.statuses:
            if key == known or (is_prefix and key.startswith(known)):
                return state, closed_by
        raise Fault("status", value=text[:60])

    def moment(self, meaning):
        """Return the moment of receipt, naive UTC. Without a zone the national day is the city's day."""
        day = meaning["day"]
        if day > self.today:
            raise Fault("date_future", value=str(day))
        if day.year < OLDEST:
            raise Fault("date_old", value=str(day))
        local = datetime.combine(day, meaning["clock"] or time())
        if meaning["hours"] is not None:
            return local - timedelta(hours=meaning["hours"])
        return self.zone.localize(local).astimezone(pytz.utc).replace(tzinfo=None)

    def category(self, texts):
        code, name = texts.get("category_code"), texts.get("category")
        return self.categories.get(f"#{plain(code)}" if code else "") or (name and self.categories.get(plain(name)))

    def skpd(self, texts):
        code, name = texts.get("agency_code"), texts.get("agency")
        return self.skpds.get(f"#{plain(code)}" if code else "") or (name and self.skpds.get(plain(name)))

    def area(self, texts):
        """Return the area, the district where the unit is unknown or two bear its name, or None."""
        district, village = plain(texts.get("district", "")), plain(texts.get("village", ""))
        district = district.removeprefix("kecamatan")
        for name in (village, ""):
            found = self.areas.get((district, name), ())
            if len(found) == 1:
                return found[0]
        return None

    def standing(self, texts, meaning):
        """Return what the row says of the case: state, side that closed it, SKPD, category, area, and remarks.

        A case that lies with no SKPD known here, or that concerns misconduct (it may be that SKPD's own), waits for
        the coordinator.
        """
        state, closed_by = self.status(texts["status"])
        remarks = []
        category, skpd, area = self.category(texts), self.skpd(texts), self.area(texts)
        if meaning["is_supervision"]:
            skpd = None
            remarks.append("supervision")
        elif not skpd and state in WITH_SKPD:
            remarks.append("no_skpd")
        if not category:
            remarks.append("no_category")
        if not skpd and state in WITH_SKPD:
            state = "submitted"
        if state == "submitted":
            skpd = None  # nobody reads it before it is verified
        return {
            "state": state, "closed_by": closed_by, "skpd_id": skpd, "category_id": category, "area_id": area,
            "remarks": remarks,
        }  # fmt: skip
