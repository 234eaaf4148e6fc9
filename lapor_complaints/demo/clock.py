from datetime import datetime, time, timedelta

import pytz

STEP = timedelta(minutes=11)
# What people do at which hour of their day (local time)
HOURS = {
    "forward": (9, 10), "edit": (9, 5), "ask": (9, 25), "transfer": (9, 40), "reject": (10, 5), "merge": (9, 50),
    "relate": (9, 55),
    "recall": (9, 15), "settle": (14, 0), "accept": (10, 40), "return": (11, 20), "column": (11, 5),
    "progress": (14, 20), "answer": (15, 35),
    "join": (11, 15), "contribute": (14, 45), "finish": (15, 50), "decide": (13, 30), "split": (9, 35),
    "urge": (10, 15), "auto_close": (16, 45), "expire": (16, 45),
}  # fmt: skip
EVENING = (19, 30)  # reporters read their mail after work


class DemoClock:
    """Believable moments relative to today, in working days of the city's calendar."""

    def __init__(self, calendar, now):
        self.calendar = calendar
        self.now = now
        self.today = calendar._lapor_local_date(now)

    def received(self, story):
        """Return the moment (naive UTC) at which `story` was filed: `ago` working days before today."""
        day = self.today
        while self.calendar._lapor_count_days(day, self.today) < story["ago"]:
            day -= timedelta(days=1)
        if story.get("weekend"):
            # the last day with the same count: a free day after it, if one follows
            while self.calendar._lapor_count_days(day + timedelta(days=1), self.today) == story["ago"]:
                day += timedelta(days=1)
        hour, minute = map(int, story["hour"].split(":"))
        # before dawn today's stories have not happened yet: they move to the last hours, each to its own minute
        return min(self._utc(day, hour, minute), self.now - timedelta(hours=2, minutes=len(story["title"])))

    def of_step(self, step, received, last):
        """Return the moment of `step`: `at` working days after the receipt, after `last` and never in the future."""
        start = self.calendar._lapor_local_date(received)
        day = self.calendar._lapor_add_days(start, step["at"])
        planned = self._utc(day, *HOURS.get(step["do"], EVENING))
        latest = max(self.now - 2 * STEP, last + timedelta(seconds=30))
        return min(max(planned, last + STEP), latest, max(self.now, last))

    def _utc(self, day, hour, minute):
        zone = pytz.timezone(self.calendar.tz)
        local = zone.localize(datetime.combine(day, time(hour, minute)))
        return local.astimezone(pytz.utc).replace(tzinfo=None)
