"""Values for the page of statistics: every number is formatted once, so that chart, table and sentence say the same."""

from odoo.fields import Date
from odoo.tools import format_date

from . import statistics_sentences as sentences
from .charts import bars, columns
from .numbers import number, per_cent
from .statistics_periods import label, within

STEPS = ("verification", "response", "answer")
SECTIONS = ("skpd", "district", "category_group", "channel", "type", "outcome")


def page_values(env, row):
    """Return the values of the page for the stored figures `row`."""
    data = row.data
    period = {"key": row.key, "label": label(env, row.key, row.kind, row.first),
              "within": within(env, row.key, row.kind, row.first)}  # fmt: skip
    least = data["least"]
    return {
        "period": period,
        "least": least,
        "figures": key_figures(env, data["city"], least),
        "steps": step_chart(env, data["city"], period),
        "trend": trend_chart(env, data["trend"], least),
        "sections": {by: section(env, by, data["groups"][by], period) for by in SECTIONS},
    }


def key_figures(env, city, least):
    """Return [(name, value, remark)] of the whole city."""
    few = env._("fewer than %s", least)

    def count(name):
        return few if city[name] is None else number(env, city[name])

    stars = env._("%s of 5", number(env, city["rating"], 1)) if city["rating"] is not None else "–"
    days = env._("working days")
    return [
        (env._("Reports received"), count("received"), ""),
        (env._("Answered"), count("answered"), per_cent(env, city["answered_share"])),
        (env._("Half were answered within"), number(env, city["answer_days_median"], 1), days),
        (env._("Nine in ten were answered within"), number(env, city["answer_days_p90"], 1), days),
        (env._("Finished"), count("closed"), ""),
        (env._("Rating by the reporters"), stars, ""),
        (env._("Being handled now"), count("open"), ""),
        (env._("Of these past their date"), count("overdue"), ""),
    ]


def step_chart(env, city, period):
    """Return how much of each step was done by its date."""
    names = {
        "verification": env._("Checked and forwarded"),
        "response": env._("Taken up by the office"),
        "answer": env._("Answered"),
    }
    rows = [{"label": names[step], "value": city[f"{step}_share"]} for step in STEPS]
    table = [(row["label"], per_cent(env, row["value"])) for row in rows]
    return {
        "id": "steps",
        "title": env._("Done by the promised date"),
        "sentence": sentences.steps(env, city, period),
        "bars": bars([(text, row["value"], share) for row, (text, share) in zip(rows, table, strict=True)], 100),
        "head": (env._("Step"), env._("On time")),
        "table": table,
    }  # fmt: skip


def trend_chart(env, months, least):
    """Return what came in and what ended month by month, and how much was open at the end of each."""
    shown = months[-12:]
    kinds = ("received", "ended", "backlog")
    table = [(month_name(env, row), *(number_or_few(env, row[kind], least) for kind in kinds)) for row in shown]
    return {
        "id": "trend",
        "title": env._("Month by month"),
        "sentence": sentences.trend(env, shown),
        "columns": columns(shown, [month_name(env, row, short=True) for row in shown], lambda n: number(env, n)),
        "legend": (env._("Received"), env._("Ended"), env._("Open at the end of the month")),
        "head": (env._("Month"), env._("Received"), env._("Ended"), env._("Open at the end of the month")),
        "table": table,
    }  # fmt: skip


def section(env, by, group, period):
    """Return the chart and the table of one way to tell reports apart."""
    names = env["lapor.indicators"]._labels(by, [row["key"] for row in group["rows"] if row["key"]])
    none = env._("Not answered yet") if by == "outcome" else env._("Not stated")
    rows = [{**row, "label": names.get(row["key"]) or none} for row in group["rows"]]
    if by == "skpd":
        rows.sort(key=lambda row: (row["rank"] or 9999, -row["received"], row["label"]))
    others = [(env._("All others together"), number(env, group["others"]), *("–" for _blank in range(3)))]
    return {
        "id": by,
        "title": titles(env)[by],
        "sentence": sentences.section(env, by, rows, group["others"], period),
        "bars": group_bars(env, by, rows, group["others"]),
        "head": (titles(env)[f"{by}_head"], env._("Reports"), env._("On time"), env._("Half within (days)"),
                 env._("Nine in ten within (days)")),
        "table": [table_row(env, row) for row in rows] + (others if group["others"] else []),
    }  # fmt: skip


def group_bars(env, by, rows, others):
    """Return the bars: of offices how many answers came in time, of all others how many reports there are."""
    ranked = [(row["label"], row["answer_share"], per_cent(env, row["answer_share"])) for row in rows if row["rank"]]
    if by == "skpd" and ranked:
        return bars(ranked, 100)
    counted = [(row["label"], row["received"], number(env, row["received"])) for row in rows]
    if others:
        counted.append((env._("All others together"), others, number(env, others)))
    return bars(counted, max((count for _label, count, _text in counted), default=0))


def table_row(env, row):
    return (
        row["label"], number(env, row["received"]), per_cent(env, row["answer_share"]),
        number(env, row["answer_days_median"], 1), number(env, row["answer_days_p90"], 1),
    )  # fmt: skip


def titles(env):
    """Return the headings of the sections, and of the first column of each table."""
    return {
        "skpd": env._("Which offices answer in time"), "skpd_head": env._("Office"),
        "district": env._("Where the reports come from"), "district_head": env._("Kecamatan"),
        "category_group": env._("What they are about"), "category_group_head": env._("Category"),
        "channel": env._("How they reached the city"), "channel_head": env._("Channel"),
        "type": env._("Complaints, aspirations, questions"), "type_head": env._("Kind"),
        "outcome": env._("What became of them"), "outcome_head": env._("Outcome"),
    }  # fmt: skip


def month_name(env, row, short=False):
    return format_date(env, Date.to_date(row["month"]), date_format="MMM" if short else "MMMM y")


def number_or_few(env, value, least):
    return env._("fewer than %s", least) if value is None else number(env, value)
